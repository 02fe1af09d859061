import { emptyExtension, EXTENSION } from '../built.ts';
import { heapOf } from '../heap.ts';
import type { Libraries } from '../libraries.ts';
import { medianOf } from '../median.ts';
import { BIG_DIGEST, serveBigDigest } from '../pages.ts';
import { askedIn } from '../popup-asked.ts';
import { openedFor } from '../popup-times.ts';
import type { Family, Plan, Row, Size } from '../row.ts';
import { launch } from '../launch.ts';

/** What stays in memory: of marks on a page, and of a popup with results on it. */
export const memory: Family = { name: 'memory', rows };

const MARKS = 100;

async function rows({ runs, libraries }: Plan, shelf: Libraries): Promise<Row[]> {
  const all: Row[] = [await ofAPage(runs)];
  for (const size of libraries) {
    all.push({
      what: 'memory of the popup, results on screen',
      size: size.saved,
      of: 'saved',
      ours: await ofThePopup(shelf, size),
      unit: 'MB',
      reach: { atMost: 30 },
    });
  }
  return all;
}

async function ofAPage(runs: number): Promise<Row> {
  const nothing = emptyExtension();
  const [ours, without]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    without.push(await heapOfDigest(nothing, 0));
    ours.push(await heapOfDigest(EXTENSION, MARKS));
  }
  return {
    what: `memory of a page with ${MARKS} marks, over the page without us`,
    size: MARKS,
    of: 'entries',
    ours: medianOf(ours) - medianOf(without),
    unit: 'MB',
    reach: { atMost: 2 },
  };
}

/** @param marks how many to wait for. */
async function heapOfDigest(extensionDir: string, marks: number): Promise<number> {
  const launched = await launch({ extensionDir });
  const stopServing = await serveBigDigest(launched.context, MARKS);
  const page = await launched.context.newPage();
  await page.goto(BIG_DIGEST);
  await page.waitForFunction((count) => document.querySelectorAll('deja-lu-mark').length >= count, marks);
  await page.waitForTimeout(2_000);
  const heap = await heapOf(page);
  await stopServing();
  await launched.close();
  return heap;
}

async function ofThePopup(shelf: Libraries, size: Size): Promise<number> {
  const library = await shelf.open(size);
  const [asked] = askedIn(size, 1);
  if (!asked) throw new Error('Nothing to ask for');
  await openedFor(library.page, library.address('popup.html'), asked);
  await library.page.waitForTimeout(2_000);
  const heap = await heapOf(library.page);
  await library.close();
  return heap;
}
