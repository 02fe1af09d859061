import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tend } from '../../../lib/search/kept/tend.ts';
import { act } from '../../../lib/store/act.ts';
import { openStore, type Store } from '../../../lib/store/database.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { aDisk, aStore, everythingIn } from './a-store.ts';
import { aDay, anEntry } from './some-papers.ts';
import { aStep, SOME } from './some-steps.ts';

const [MONDAY, TUESDAY] = [aDay('2026-09-28'), aDay('2026-09-29')];
const A = anEntry('arxiv:2401.00001');
const pause = () => Promise.resolve();

test('what another window has saved since is told, though this one knew the paper as not saved', async () => {
  const disk = aDisk();
  const [db, window] = [await aStore(disk), await aStore(disk)];
  await recordSightings(db, MONDAY, [A], 1);
  expect((await lookUp(db, TUESDAY, [A]))[0]?.reading).toBeUndefined();
  await act(window, MONDAY, [A], { do: 'save' }, 2);
  expect((await lookUp(db, TUESDAY, [A]))[0]?.reading?.savedAt).toBe(2);
});

test('the same when the search index has taken in what it wrote, and forgotten that it was touched', async () => {
  const disk = aDisk();
  const [db, window] = [await aStore(disk), await aStore(disk)];
  await recordSightings(db, MONDAY, [A], 1);
  await tend(db, 'saved', { pause });
  await lookUp(db, TUESDAY, [A]);
  await act(window, MONDAY, [A], { do: 'save' }, 2);
  await tend(window, 'saved', { pause });
  expect((await lookUp(db, TUESDAY, [A]))[0]?.reading?.savedAt).toBe(2);
});

test('what could not be written is not told', async () => {
  const db = await aStore();
  await recordSightings(db, MONDAY, [A], 1);
  await lookUp(db, TUESDAY, [A]);
  const writing = act(db, MONDAY, [A], { do: 'tag', tags: ['nas'] }, (() => 'no time') as never);
  await expect(writing).rejects.toMatchObject({ name: 'DataCloneError' });
  expect((await lookUp(db, TUESDAY, [A]))[0]?.reading).toBeUndefined();
});

/** Three windows: two that stay open, of which each keeps what it has read, and one that is opened anew each time. */
type Window = 0 | 1 | 2;

test('whoever writes, in whatever window: all are told what a window is told that knows nothing yet', async () => {
  const steps = fc.array(fc.tuple(aStep, fc.constantFrom<Window>(0, 1, 2), fc.boolean()), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const [disk, plain] = [aDisk(), aDisk()];
      const open = [await openStore({ factory: disk }), await openStore({ factory: disk })];
      const page = [...SOME, anEntry('s2:stranger')];
      for (const [at, [step, which, isTended]] of all.entries()) {
        await inWindow(open[which] ?? disk, (db) => step(db, at + 1));
        await inWindow(plain, (db) => step(db, at + 1));
        if (isTended) await inWindow(disk, (db) => tend(db, 'saved', { pause }));
        const expected = await inWindow(plain, (db) => lookUp(db, TUESDAY, page, 99));
        for (const db of open) expect(await lookUp(db, TUESDAY, page, 99)).toEqual(expected);
      }
      expect(await inWindow(disk, everythingIn)).toEqual(await inWindow(plain, everythingIn));
      for (const db of open) db.close();
    }),
    { numRuns: 60 },
  );
});

/** In an open window, or in one that is opened on this disk for it alone. */
async function inWindow<T>(where: Store | IDBFactory, work: (db: Store) => Promise<T>): Promise<T> {
  if ('papers' in where) return work(where);
  const db = await openStore({ factory: where });
  const result = await work(db);
  db.close();
  return result;
}
