import { expect, test } from 'vitest';
import { titleKey } from '../../../lib/papers/title.ts';
import { parseArxivId } from '../../../lib/papers/arxiv.ts';
import { entryAt, idAt, paperAt, titleAt } from '../../bench/library/paper.ts';
import { knownItem, wordsOfTitle } from '../../bench/library/queries.ts';
import { bestPossible, knownItems, titleWords } from '../../bench/library/title-words.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

test('a paper is the same each time, and no two bear one title', () => {
  expect(paperAt(4711)).toEqual(paperAt(4711));
  expect(new Set(numbers(20_000).map((number) => titleKey(titleAt(number)))).size).toBe(20_000);
});

test('a million papers have identifiers of their own, as arXiv would give them', () => {
  const ids = [0, 99_998, 99_999, 999_999].map(idAt);
  expect(ids).toEqual(['arxiv:9901.00001', 'arxiv:9901.99999', 'arxiv:9902.00001', 'arxiv:9911.00010']);
  expect(ids.every((id) => parseArxivId(id.slice('arxiv:'.length)))).toBe(true);
});

test('what is saved has an abstract as long as abstracts are; what a listing tells has none', () => {
  const lengths = numbers(200).map((number) => paperAt(number).abstract?.length ?? 0);
  expect(mean(lengths)).toBeGreaterThan(1_000);
  expect(mean(lengths)).toBeLessThan(1_300);
  expect(entryAt(7).title).toBe(paperAt(7).title);
  expect(entryAt(7).abstract).toBeUndefined();
});

test('what is typed are words of the paper’s title: as they stand there, one with a slip, the last one cut', () => {
  for (const number of numbers(300)) {
    const words = wordsOfTitle(titleAt(number));
    const [exact, typo, prefix] = [
      knownItem('exact', number),
      knownItem('typo', number),
      knownItem('prefix', number),
    ];
    expect(exact.text.split(' ').every((word) => words.includes(word))).toBe(true);
    const slipped = typo.text.split(' ').filter((word, at) => word !== typo.meant[at]);
    expect(slipped.length).toBe(1);
    expect(words.some((word) => word.startsWith(prefix.text.split(' ').at(-1) ?? '-'))).toBe(true);
  }
});

test('nobody can be sure of a paper whose words more than five titles have', () => {
  const words = titleWords(2_000);
  const items = knownItems('exact', 2_000, 100);
  expect(bestPossible(items, 'exact', words)).toBeGreaterThan(0.5);
  expect(bestPossible(items, 'exact', { count: () => 10 })).toBe(0.5);
  expect(bestPossible(items, 'exact', { count: () => 1 })).toBe(1);
});
