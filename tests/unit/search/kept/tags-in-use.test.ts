import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tagsInUse } from '../../../../lib/search/kept/tags-in-use.ts';
import { tend } from '../../../../lib/search/kept/tend.ts';
import type { Store } from '../../../../lib/store/database.ts';
import { act, actOnPapers } from '../../../../lib/store/act.ts';
import { tagCounts } from '../../../../lib/store/tag-counts.ts';
import { aStore } from '../../store/a-store.ts';
import { aDay, entries } from '../../store/some-papers.ts';

const MONDAY = aDay('2026-09-28');
const PAPERS = entries(6);
const pause = () => Promise.resolve();

type Step = (db: Store) => Promise<unknown>;

const tags = fc.uniqueArray(fc.oneof(fc.constantFrom('nas', 'NAS', 'to read', 'été'), fc.string()), {
  maxLength: 3,
});
const step = fc.oneof(
  fc
    .record({ paper: fc.nat(5), tags })
    .map(({ paper, tags }): readonly [string, Step] => [
      `tag ${paper}: ${JSON.stringify(tags)}`,
      (db) => act(db, MONDAY, PAPERS.slice(paper, paper + 1), { do: 'tag', tags }),
    ]),
  fc.nat(5).map((paper): readonly [string, Step] => [
    `remove ${paper}`,
    async (db) => {
      const keys = PAPERS.slice(paper, paper + 1).map(({ key }) => key);
      await actOnPapers(db, keys, { do: 'remove' });
    },
  ]),
  fc.constant<readonly [string, Step]>(['fold', (db) => tend(db, 'saved', { pause })]),
);

it('says of each tag how many papers have it, whether the index is yet to be built, whole, or behind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const db = await aStore();
      for (const [name, work] of steps) {
        await work(db);
        expect(await tagsInUse(db), name).toEqual(await tagCounts(db));
      }
      db.close();
    }),
    { numRuns: 40 },
  );
});
