import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import type { Searchable } from '../../../lib/search/searchable.ts';
import { aPaper, finds as findsIn, indexOf } from './a-paper.ts';

const LETTERS = 'abcdeéfghijklmnoöprstuvwxyz';
const letter = fc.constantFrom(...Array.from(LETTERS));
const word = (minLength: number) => fc.string({ unit: letter, minLength, maxLength: 14 });
const titleWord = fc.oneof(
  { weight: 6, arbitrary: word(1) },
  { weight: 1, arbitrary: fc.tuple(word(2), word(2)).map(([a, b]) => `${a}-${b}`) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(...Array.from('深度学习模型压缩')),
      minLength: 1,
      maxLength: 6,
    }),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 99999 }).map(String) },
);
const title = fc.array(titleWord, { minLength: 1, maxLength: 8 });
const others = fc.array(title, { maxLength: 10 });

function shelfOf(titles: readonly (readonly string[])[]): Searchable[] {
  return titles.map((words, at) => aPaper(words.join(' '), { key: `openreview:${at}` as PaperKey }));
}

function finds(papers: readonly Searchable[], query: string): Promise<PaperKey[]> {
  return findsIn(indexOf(...papers), query);
}

describe('search, against what anyone can see', () => {
  it('finds a paper by the beginnings of any of the words of its title, in any order', async () => {
    const asked = title.chain((words) =>
      fc.record({
        words: fc.constant(words),
        typed: fc
          .shuffledSubarray(words, { minLength: 1 })
          .chain((some) => fc.tuple(...some.map((whole) => beginningOf(whole)))),
      }),
    );
    await fc.assert(
      fc.asyncProperty(asked, others, async ({ words, typed }, rest) => {
        expect(await finds(shelfOf([words, ...rest]), typed.join(' '))).toContain('openreview:0');
      }),
    );
  });

  it('forgives one slip in a word of five letters or more', async () => {
    const slip = word(5).chain((meant) =>
      fc.record({ meant: fc.constant(meant), typed: misspelt(meant), rest: title }),
    );
    await fc.assert(
      fc.asyncProperty(slip, others, async ({ meant, typed, rest }, papers) => {
        expect(await finds(shelfOf([[meant, ...rest], ...papers]), typed)).toContain('openreview:0');
      }),
      { numRuns: 500 },
    );
  });

  it('has a paper with the words as typed before one that only resembles them', async () => {
    const slip = word(5).chain((meant) => fc.record({ meant: fc.constant(meant), other: misspelt(meant) }));
    await fc.assert(
      fc.asyncProperty(slip, others, async ({ meant, other }, papers) => {
        fc.pre(!fold(other).startsWith(fold(meant)));
        const found = await finds(shelfOf([[other], [meant, 'of', 'something', 'longer'], ...papers]), meant);
        const [resembling, right] = [
          found.indexOf('openreview:0' as PaperKey),
          found.indexOf('openreview:1' as PaperKey),
        ];
        expect(right).toBeGreaterThanOrEqual(0);
        expect(resembling === -1 || right < resembling).toBe(true);
      }),
    );
  });

  it('never shows what is excluded by a word, a tag, a state or a year', async () => {
    const few = fc.constantFrom('alpha', 'beta', 'betamax', 'gamma', 'delta');
    const paper = fc.record({
      words: fc.array(few, { minLength: 1, maxLength: 4 }),
      abstract: fc.array(few, { maxLength: 4 }),
      tags: fc.array(few, { maxLength: 2 }),
      year: fc.integer({ min: 2020, max: 2023 }),
      read: fc.boolean(),
    });
    const ask = fc.record({
      want: fc.option(few),
      not: few,
      tag: few,
      from: fc.integer({ min: 2020, max: 2023 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(paper, { maxLength: 12 }), ask, async (told, { want, not, tag, from }) => {
        const papers = told.map((one, at) =>
          aPaper(one.words.join(' '), {
            key: `openreview:${at}` as PaperKey,
            abstract: one.abstract.join(' '),
            published: `${one.year}-01`,
            reading: { tags: one.tags, ...(one.read && { readAt: 1 }) },
          }),
        );
        const found = await finds(papers, `${want ?? ''} -${not} -tag:${tag} is:unread year:${from}..`);
        const right = told.flatMap((one, at) => {
          const all = [...one.words, ...one.abstract, ...one.tags];
          const isLeftOut =
            one.read ||
            one.year < from ||
            all.some((has) => has.startsWith(not)) ||
            one.tags.some((has) => has.startsWith(tag));
          const isWanted = want === null || all.some((has) => has.startsWith(want));
          return !isLeftOut && isWanted ? [`openreview:${at}`] : [];
        });
        // `beta` and `delta`, `gamma` are more than a slip apart, so that the oracle needs no idea of typos.
        expect(found.toSorted()).toEqual(right.toSorted());
      }),
    );
  });
});

function fold(text: string): string {
  return text.replaceAll('é', 'e').replaceAll('ö', 'o');
}

function beginningOf(whole: string): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: whole.length }).map((length) => whole.slice(0, length));
}

/** One letter more, one less, another one, or two neighbours swapped. */
function misspelt(meant: string): fc.Arbitrary<string> {
  const at = fc.nat({ max: meant.length - 1 });
  return fc.oneof(
    fc.tuple(at, letter).map(([i, put]) => meant.slice(0, i) + put + meant.slice(i)),
    at.map((i) => meant.slice(0, i) + meant.slice(i + 1)),
    fc.tuple(at, letter).map(([i, put]) => meant.slice(0, i) + put + meant.slice(i + 1)),
    fc
      .nat({ max: meant.length - 2 })
      .map((i) => meant.slice(0, i) + meant.charAt(i + 1) + meant.charAt(i) + meant.slice(i + 2)),
  );
}
