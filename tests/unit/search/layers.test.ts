import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import type { Searchable } from '../../../lib/search/searchable.ts';
import { aPaper, finds, indexOf, layered, titlesFor } from './a-paper.ts';
import { anyPaper, anyQuery, slipAndMore } from './a-shelf.ts';
import { findsNaively } from './naive.ts';

/** The papers as they are at last. */
function latest(changes: readonly Searchable[], gone: readonly PaperKey[] = []): Searchable[] {
  const papers = new Map(changes.map((paper) => [paper.key, paper]));
  for (const key of gone) papers.delete(key);
  return [...papers.values()];
}

const RUNS = { numRuns: 400 };

describe('the packed index', () => {
  it('finds what can be found by reading all papers, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPaper, { maxLength: 30 }), anyQuery, async (told, query) => {
        const papers = latest(told);
        expect(await finds(indexOf(...papers), query)).toEqual(findsNaively(papers, query));
      }),
      RUNS,
    );
  });

  it('does so with a slip beside what only texts tell: words in their order, two words of one name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPaper, { maxLength: 30 }), slipAndMore, async (told, query) => {
        const papers = latest(told);
        expect(await finds(indexOf(...papers), query)).toEqual(findsNaively(papers, query));
      }),
      RUNS,
    );
  });

  it('takes a slip for what was meant if no paper with the phrase has the word as typed', async () => {
    const others = Array.from({ length: 20 }, (_, at) => aPaper(`Maps of a town, ${at}`));
    const inTitle = aPaper('Transformers read', { abstract: 'Plans of a house.' });
    const inAbstract = aPaper('Plans of a house', { abstract: 'Transformers read them.' });
    const asTyped = aPaper('A transfomer, and a list of it');
    const papers = [inTitle, inAbstract, asTyped, ...others];
    const found = [inTitle.title, inAbstract.title];
    expect(await titlesFor(indexOf(...papers), 'transfomer "of a"')).toEqual(found);
    expect(await titlesFor(indexOf(inTitle, inAbstract, ...others), 'transfomer "of a"')).toEqual(found);
  });

  it('gives each paper the same rank, in whatever layers the papers lie, and however often they have changed', async () => {
    const spread = fc.array(fc.array(anyPaper, { maxLength: 12 }), { minLength: 1, maxLength: 4 });
    const removed = fc.array(fc.nat({ max: 30 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(spread, removed, anyQuery, async (segments, ids, query) => {
        const gone = ids.map((id) => `openreview:${String(id).padStart(2, '0')}` as PaperKey);
        const papers = latest(segments.flat(), gone);
        const inLayers = await finds(layered(segments, gone), query);
        expect(inLayers).toEqual(await finds(indexOf(...papers), query));
        expect(inLayers).toEqual(findsNaively(papers, query));
      }),
      RUNS,
    );
  });

  it('answers the same whatever else was asked of it before, and is asked meanwhile', async () => {
    const queries = fc.array(anyQuery, { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyPaper, { maxLength: 30 }), queries, async (told, asked) => {
        const papers = latest(told);
        const index = indexOf(...papers);
        await Promise.all(asked.map((query) => finds(index, query)));
        const again = await Promise.all(asked.map((query) => finds(index, query)));
        const alone = await Promise.all(asked.map((query) => finds(indexOf(...papers), query)));
        expect(again).toEqual(alone);
      }),
      RUNS,
    );
  });
});
