import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { find, findAsTyped } from '../../../lib/search/ranked/find.ts';
import { aPaper, indexOf, layered } from './a-paper.ts';
import { anyPaper, anyQuery } from './a-shelf.ts';

describe('what has the words as typed', () => {
  it('is told before what only resembles them, which comes in among it', async () => {
    const index = indexOf(
      aPaper('Pruning of networks', { key: 'arxiv:2401.00001' as PaperKey }),
      aPaper('Prunning of graphs', { key: 'arxiv:2401.00002' as PaperKey }),
    );
    const [first, all] = [
      await findAsTyped(index, parseQuery('pruning')),
      await find(index, parseQuery('pruning')),
    ];
    expect([first?.count, first?.open]).toEqual([1, true]);
    expect(await first?.keys(0, 9)).toEqual(['arxiv:2401.00001']);
    expect([all.count, all.open]).toEqual([2, false]);
  });

  it('is all there is where nothing may be misspelt', async () => {
    const first = await findAsTyped(indexOf(aPaper('GPT4 and others')), parseQuery('gpt4'));
    expect([first?.count, first?.open]).toEqual([1, false]);
  });

  it('is left to who reads the texts where the index cannot tell', async () => {
    expect(
      await findAsTyped(indexOf(aPaper('Pruning of networks')), parseQuery('"of networks"')),
    ).toBeUndefined();
  });

  it('is among all that is found, and all of it where there is no more, in whatever layers it lies', async () => {
    const shelf = fc.uniqueArray(anyPaper, { selector: ({ key }) => key, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(shelf, shelf, anyQuery, async (older, newer, asked) => {
        const index = layered([older, newer]);
        const first = await findAsTyped(index, parseQuery(asked));
        if (!first || first.count === 0) return;
        const keys = await (await find(index, parseQuery(asked))).keys(0, Infinity);
        const told = await first.keys(0, Infinity);
        expect(told).toHaveLength(first.count);
        expect(keys).toEqual(expect.arrayContaining([...told]));
        if (!first.open) expect(told).toEqual(keys);
      }),
      { numRuns: 300 },
    );
  });
});
