import type { Page, Worker } from '@playwright/test';
import { background } from '../../browser/background.ts';
import { byFigure } from '../by-figure.ts';
import { countRequests, countsIn } from '../counted-requests.ts';
import { benchPage, type Libraries } from '../libraries.ts';
import { medianOf } from '../median.ts';
import type { Family, Plan, Row, Size } from '../row.ts';

/** Saving all papers of a digest: asked for by message, answered when it is on disk. */
export const saving: Family = { name: 'saving', rows };

const PAPERS = 100;

async function rows({ runs, libraries }: Plan, shelf: Libraries): Promise<Row[]> {
  const all: Row[] = [];
  for (const size of libraries) all.push(...(await measure(shelf, size, 2 * runs)));
  return byFigure(all);
}

async function measure(shelf: Libraries, size: Size, runs: number): Promise<Row[]> {
  const library = await shelf.open(size);
  const page = await benchPage(library);
  const show = (papers: number) => page.evaluate((count) => bench.showPage(count), papers);
  await show(1);
  await page.evaluate(() => bench.saveAtOnce());
  const [atOnce, oneByOne]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    await show(PAPERS);
    oneByOne.push(await page.evaluate(() => bench.saveOneByOne()));
    await show(PAPERS);
    atOnce.push(await page.evaluate(() => bench.saveAtOnce()));
  }
  // Behind the timing: to count each request takes time, too.
  await show(PAPERS);
  const writing = await transactionsToSave(page, await background(library.context));
  await library.close();
  const at = { size: size.saved, of: 'saved' };
  return [
    {
      what: `save a digest of ${PAPERS}`,
      ...at,
      ours: medianOf(atOnce),
      unit: 'ms',
      beside: { what: 'one by one', value: medianOf(oneByOne) },
      reach: { ratio: 1 / 8 },
    },
    { what: `transactions that write it`, ...at, ours: writing, unit: 'count', reach: { atMost: 1 } },
  ];
}

async function transactionsToSave(page: Page, worker: Worker): Promise<number> {
  await countRequests(worker);
  const before = await countsIn(worker);
  await page.evaluate(() => bench.saveAtOnce());
  const after = await countsIn(worker);
  return after.writing - before.writing;
}
