import { byFigure } from '../by-figure.ts';
import type { IndexingTimes } from '../in-extension/indexing.ts';
import { benchPage, type Libraries } from '../libraries.ts';
import { measureEngine } from '../search-engines.ts';
import { MEMORIES, questions } from '../search-questions.ts';
import type { Family, Plan, Row, Size } from '../row.ts';

/** All that was ever met, saved or not: indexed when somebody first searches it. */
export const everything: Family = { name: 'everything', rows };

/** A million takes minutes, and is no other work: its figures stand in the README. */
const MOST = 100_000;

/** Papers that the time is for. */
const PAPERS = 1_000;

async function rows({ libraries }: Plan, shelf: Libraries): Promise<Row[]> {
  const all: Row[] = [];
  for (const size of libraries.filter(({ met }) => met <= MOST)) {
    all.push(indexing(size, await timesToIndex(shelf, size)), ...(await asked(shelf, size)));
  }
  return byFigure(all);
}

async function timesToIndex(shelf: Libraries, size: Size): Promise<IndexingTimes> {
  const library = await shelf.open(size);
  const page = await benchPage(library);
  const times = await page.evaluate(() => bench.timeIndexing());
  await library.close();
  return times;
}

function indexing({ met }: Size, { papers, indexed, packed }: IndexingTimes): Row {
  const each = (time: number) => (time / papers) * PAPERS;
  return {
    what: 'everything ever met: 1,000 papers indexed',
    size: met,
    of: 'met',
    ours: each(indexed),
    unit: 'ms',
    beside: { what: 'packed in memory', value: each(packed) },
  };
}

async function asked(shelf: Libraries, size: Size): Promise<Row[]> {
  const texts = questions({ ...size, saved: size.met });
  const ours = await measureEngine(shelf, size, 'everything', texts, 1);
  const scan = await measureEngine(shelf, size, 'scan of everything', texts, 1);
  const at = { size: size.met, of: 'met' };
  const share = (hits: Readonly<Record<string, number>>) =>
    MEMORIES.reduce((sum, memory) => sum + (hits[memory] ?? 0), 0) / MEMORIES.length;
  return [
    {
      what: 'everything ever met: query, p95',
      ...at,
      ours: ours.p95,
      unit: 'ms',
      beside: { what: 'linear scan', value: scan.p95 },
    },
    {
      what: 'everything ever met: known paper in the first 5',
      ...at,
      ours: share(ours.hits),
      unit: 'share',
      beside: { what: 'at best', value: share(texts.best) },
    },
  ];
}
