import { byFigure } from '../by-figure.ts';
import { benchPage, type Libraries } from '../libraries.ts';
import { knownItem, type KnownItem } from '../library/queries.ts';
import { titleWords } from '../library/title-words.ts';
import { medianOf } from '../median.ts';
import type { Family, Plan, Row, Size } from '../row.ts';

/** A paper is saved, and looked for at once. */
export const savingToFinding: Family = { name: 'save-and-find', rows };

async function rows({ runs, libraries }: Plan, shelf: Libraries): Promise<Row[]> {
  const all: Row[] = [];
  for (const size of libraries) all.push(...(await measure(shelf, size, 4 * runs)));
  return byFigure(all);
}

async function measure(shelf: Libraries, size: Size, runs: number): Promise<Row[]> {
  const library = await shelf.open(size);
  const page = await benchPage(library);
  await page.evaluate(() => bench.prepareEngine('ours'));
  const ask = (some: readonly KnownItem[]) => page.evaluate((items) => bench.saveAndFind(items), some);
  const items = unsaved(size, runs + 2);
  await ask(items.slice(0, 2));
  const { save, find, again, put, bare, found } = await ask(items.slice(2));
  await library.close();
  const at = { size: size.saved, of: 'saved' };
  const both = save.map((time, run) => time + (find[run] ?? 0));
  const beside = { what: 'one record put', value: medianOf(put) };
  return [
    {
      what: 'a saved paper is found at once',
      ...at,
      ours: found ? 1 : 0,
      unit: 'count',
      reach: { atLeast: 1 },
    },
    {
      // All that a search needs is in that one transaction; whether it finds the paper then is the figure before.
      what: 'save a paper, until a search finds it',
      ...at,
      ours: medianOf(save),
      unit: 'ms',
      beside,
      reach: { ratio: 2 },
    },
    {
      what: 'of that, the same requests by themselves',
      ...at,
      ours: medianOf(bare),
      unit: 'ms',
      beside,
    },
    {
      what: 'the search that finds it',
      ...at,
      ours: medianOf(find),
      unit: 'ms',
      beside: { what: 'asked once more', value: medianOf(again) },
    },
    { what: 'save a paper, search, find it', ...at, ours: medianOf(both), unit: 'ms', beside },
  ];
}

/** Met, not saved; behind the words that are asked for no more than two saved papers stand. */
function unsaved({ saved, met }: Size, count: number): KnownItem[] {
  const words = titleWords(saved);
  const items: KnownItem[] = [];
  for (let number = saved; number < met && items.length < count; number += 1) {
    const item = knownItem('exact', number);
    if (item.meant.length >= 2 && words.count(item.meant, false) <= 2) items.push(item);
  }
  return items;
}
