import { launchWithExtension } from '../browser/setup/launch.ts';
import type { RecogniseTimes } from './in-page/recognise.ts';
import { BIG_DIGEST, serveBigDigest } from './pages.ts';
import { medianOf } from './median.ts';

/** Reading N cards in a real page, `runs` fresh pages each; medians over the pages. */
export async function benchRecognising(cards: number, runs: number): Promise<RecogniseTimes> {
  const launched = await launchWithExtension({
    extensionDir: '.output/chrome-mv3',
    headless: true,
  });
  const stopServing = await serveBigDigest(launched.context, cards);
  const times: RecogniseTimes[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await launched.context.newPage();
    await page.goto(BIG_DIGEST);
    await page.waitForTimeout(1_000);
    const measured: RecogniseTimes = await page.evaluate(async (rounds) => {
      const path = '/tests/bench/in-page/recognise.ts';
      const module = await import(path);
      return module.measureRecognising(rounds);
    }, 15);
    times.push(measured);
    await page.close();
  }
  await stopServing();
  await launched.close();
  return {
    entries: times[0]?.entries ?? 0,
    walk: medianOf(times.map(({ walk }) => walk)),
    again: medianOf(times.map(({ again }) => again)),
    firstWalk: medianOf(times.map(({ firstWalk }) => firstWalk)),
    first: medianOf(times.map(({ first }) => first)),
  };
}
