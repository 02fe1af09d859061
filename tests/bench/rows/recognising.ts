import { EXTENSION } from '../built.ts';
import { byFigure } from '../by-figure.ts';
import type { RecogniseTimes } from '../in-page/recognise.ts';
import { mediansOf } from '../median.ts';
import { BIG_DIGEST, serveBigDigest } from '../pages.ts';
import type { Family, Plan, Row } from '../row.ts';
import { launch } from '../launch.ts';

/** Reading all entries of a page, with their keys, against a walk over the same cards that takes each title's text. */
export const recognising: Family = { name: 'recognising', rows };

/** What a reading may cost of a walk, on a page of so many entries. */
const REACH = { entries: 1_000, ratio: 2 };

async function rows({ pages, runs }: Plan): Promise<Row[]> {
  const all: Row[] = [];
  for (const entries of pages) {
    const { walk, again, judged, changedWalk, changed, freshWalk, fresh, firstWalk, first } = await measure(
      entries,
      runs,
    );
    const at = { size: entries, of: 'entries', unit: 'ms' } as const;
    const reach = entries === REACH.entries && { reach: { ratio: REACH.ratio } };
    all.push(
      {
        what: 'read all entries with their keys',
        ...at,
        ours: again,
        beside: { what: 'bare walk', value: walk },
      },
      {
        what: 'and tell which stand on the page twice',
        ...at,
        ours: judged,
        beside: { what: 'bare walk', value: walk },
        ...reach,
      },
      {
        what: 'and each time after a change of the page',
        ...at,
        ours: changed,
        beside: { what: 'bare walk', value: changedWalk },
        ...reach,
      },
      {
        what: 'and of cards that were never read',
        ...at,
        ours: fresh,
        beside: { what: 'bare walk', value: freshWalk },
        ...reach,
      },
      {
        what: 'the first time in the page’s life',
        ...at,
        ours: first,
        beside: { what: 'bare walk', value: firstWalk },
      },
    );
  }
  return byFigure(all);
}

/** Enough for a median; a page of thousands, made anew twice a round and marked again each time, takes seconds for one. */
function roundsFor(entries: number): number {
  return Math.max(3, Math.min(15, Math.floor(15_000 / entries)));
}

/** `runs` fresh pages; medians over the pages. */
async function measure(entries: number, runs: number): Promise<RecogniseTimes> {
  const launched = await launch({ extensionDir: EXTENSION });
  const stopServing = await serveBigDigest(launched.context, entries);
  const times: RecogniseTimes[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await launched.context.newPage();
    await page.goto(BIG_DIGEST);
    await page.waitForTimeout(1_000);
    const measured: RecogniseTimes = await page.evaluate(async (rounds) => {
      const path = '/tests/bench/in-page/recognise.ts';
      const module = await import(path);
      return module.measureRecognising(rounds);
    }, roundsFor(entries));
    times.push(measured);
    await page.close();
  }
  await stopServing();
  await launched.close();
  return mediansOf(times);
}
