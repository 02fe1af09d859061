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
  for (const size of libraries) all.push(...(await measure(shelf, size, runs)));
  return byFigure(all);
}

async function measure(shelf: Libraries, size: Size, runs: number): Promise<Row[]> {
  const library = await shelf.open(size);
  const page = await benchPage(library);
  await page.evaluate(() => bench.saveAtOnce(1));
  const [atOnce, oneByOne]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    oneByOne.push(await page.evaluate((count) => bench.saveOneByOne(count), PAPERS));
    atOnce.push(await page.evaluate((count) => bench.saveAtOnce(count), PAPERS));
  }
  // Behind the timing: to count each request takes time, too.
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
  await page.evaluate((count) => bench.saveAtOnce(count), PAPERS);
  const after = await countsIn(worker);
  return after.writing - before.writing;
}
