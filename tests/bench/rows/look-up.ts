import { byFigure } from '../by-figure.ts';
import { benchPage, type Libraries } from '../libraries.ts';
import { medianOf } from '../median.ts';
import type { Family, Plan, Row, Size } from '../row.ts';

/** What a page waits for before its marks say something: one message, answered from however many papers were met. */
export const lookUp: Family = { name: 'look-up', rows };

interface Times {
  readonly met: number;
  readonly page: number;
  /** The records that such a page cannot do without. */
  readonly bare: number;
  readonly many: number;
  readonly bulkGet: number;
  readonly loaded: number;
  readonly named: number;
  readonly namesByKey: number;
}

async function rows({ runs, libraries }: Plan, shelf: Libraries): Promise<Row[]> {
  const all: Times[] = [];
  for (const size of libraries) all.push(await measure(shelf, size, runs * 3));
  const [smallest] = all;
  const withFewest = (value: (times: Times) => number, met: number) =>
    smallest && met !== smallest.met
      ? { beside: { what: `with ${smallest.met / 1000}k met`, value: value(smallest) } }
      : {};
  const each = all.flatMap(({ met, page, bare, many, bulkGet, loaded, named, namesByKey }): Row[] => [
    {
      what: 'look-up for a page of 100 entries',
      size: met,
      of: 'met',
      ours: page,
      unit: 'ms',
      ...withFewest((times) => times.page, met),
      ...(met !== smallest?.met && { reach: { ratio: 1.5 } }),
    },
    {
      what: 'of that, the records it cannot do without, read by key',
      size: met,
      of: 'met',
      ours: bare,
      unit: 'ms',
      ...withFewest((times) => times.bare, met),
    },
    {
      what: 'look-up of 1,000 entries',
      size: met,
      of: 'met',
      ours: many,
      unit: 'ms',
      beside: { what: 'reading them by key', value: bulkGet },
    },
    {
      what: 'look-up of 1,000 ids: which are known, and as which paper',
      size: met,
      of: 'met',
      ours: named,
      unit: 'ms',
      beside: { what: 'bulkGet of the same', value: namesByKey },
      reach: { ratio: 1 / 5 },
    },
    {
      what: 'what that goes by, taken into memory each time the background wakes',
      size: met,
      of: 'met',
      ours: loaded,
      unit: 'ms',
    },
  ]);
  return byFigure(each);
}

async function measure(shelf: Libraries, size: Size, runs: number): Promise<Times> {
  const library = await shelf.open(size);
  const page = await benchPage(library);
  const times = (entries: number) =>
    page.evaluate(([of, count, times]) => bench.timeLookUps(of, count, times), [
      size,
      entries,
      runs,
    ] as const);
  const [few, many] = [await times(100), await times(1_000)];
  const bare = await page.evaluate(([of, times]) => bench.timeBareReads(of, 100, times), [
    size,
    runs,
  ] as const);
  const ids = await page.evaluate(([of, count, times]) => bench.timeNaming(of, count, times), [
    size,
    1_000,
    runs,
  ] as const);
  await library.close();
  if (few.known !== 50 || many.known !== 500 || ids.known !== 500)
    throw new Error(
      `Of 100 entries ${few.known} are known, of 1,000 ${many.known}, of 1,000 ids ${ids.known}`,
    );
  return {
    met: size.met,
    page: medianOf(few.lookUp),
    bare: medianOf(bare),
    many: medianOf(many.lookUp),
    bulkGet: medianOf(many.bulkGet),
    loaded: ids.loaded,
    named: medianOf(ids.named),
    namesByKey: medianOf(ids.bulkGet),
  };
}
