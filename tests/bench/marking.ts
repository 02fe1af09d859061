import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchWithExtension } from '../browser/setup/launch.ts';
import { medianOf } from './median.ts';
import { BIG_DIGEST, serveBigDigest } from './pages.ts';
import { trace, type Traced } from './trace.ts';

/** From the address to the last mark, and a little longer; then down the page and up again. */
export interface MarkingCost {
  readonly coming: Traced;
  readonly scrolling: Traced;
  /** Milliseconds from the page's load event until each card has its mark; 0 without the extension. */
  readonly marked: number;
}

const OURS = '.output/chrome-mv3';

/** An extension that does nothing: what the page costs without us. */
function nothing(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nothing-'));
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Nothing',
      version: '1',
      background: { service_worker: 'background.js' },
    }),
  );
  return folder;
}

/** The same page with our marks and without, in turn; medians over the runs, number by number. */
export async function benchMarking(
  cards: number,
  runs: number,
  address = BIG_DIGEST,
): Promise<{ ours: MarkingCost; without: MarkingCost }> {
  const [ours, without]: [MarkingCost[], MarkingCost[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    without.push(await measure(nothing(), cards, undefined, address));
    ours.push(await measure(OURS, cards, cards, address));
  }
  return { ours: medianCost(ours), without: medianCost(without) };
}

/** @param marks how many to wait for. */
async function measure(
  extensionDir: string,
  cards: number,
  marks: number | undefined,
  address: string,
): Promise<MarkingCost> {
  const launched = await launchWithExtension({ extensionDir, headless: true });
  const stopServing = await serveBigDigest(launched.context, cards);
  const page = await launched.context.newPage();
  let marked = 0;
  const coming = await trace(page, async () => {
    await page.goto(address, { waitUntil: 'load' });
    const begun = Date.now();
    if (marks !== undefined) {
      await page.waitForFunction((count) => document.querySelectorAll('deja-lu-mark').length >= count, marks);
      marked = Date.now() - begun;
    }
    await page.waitForTimeout(2_000);
  });
  const scrolling = await trace(page, () => scrollThrough(page));
  await stopServing();
  await launched.close();
  return { coming, scrolling, marked };
}

async function scrollThrough(page: Page): Promise<void> {
  for (const by of [900, 900, 900, 900, 20_000, -900, -900]) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(150);
  }
}

function medianCost(costs: readonly MarkingCost[]): MarkingCost {
  return {
    coming: medianTrace(costs.map(({ coming }) => coming)),
    scrolling: medianTrace(costs.map(({ scrolling }) => scrolling)),
    marked: medianOf(costs.map(({ marked }) => marked)),
  };
}

function medianTrace(traces: readonly Traced[]): Traced {
  const each = (number: (traced: Traced) => number) => medianOf(traces.map(number));
  return {
    longestTask: each((traced) => traced.longestTask),
    tasksOver50: each((traced) => traced.tasksOver50),
    longestOfOurs: each((traced) => traced.longestOfOurs),
    oursOver50: each((traced) => traced.oursOver50),
    script: each((traced) => traced.script),
    styleAndLayout: each((traced) => traced.styleAndLayout),
  };
}
