import { titleAt } from './library/paper.ts';
import { knownItems, titleWords } from './library/title-words.ts';
import type { Asked } from './popup-times.ts';
import type { Size } from './row.ts';

/** Papers that are not among the recent ones, by words of their titles that hardly another one has: the first rows have them. */
export function askedIn({ saved }: Size, count: number): Asked[] {
  const words = titleWords(saved);
  return knownItems('exact', saved, 20 * count)
    .filter(({ number, meant }) => number > 100 && words.count(meant, false) <= 2)
    .slice(0, count)
    .map(({ number, text }) => ({ query: text, title: titleAt(number) }));
}
