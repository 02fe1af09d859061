import { expect, test } from 'vitest';
import type { Act } from '../../../lib/digest/reading.ts';
import { act, actOnPapers } from '../../../lib/store/act.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { aStore } from './a-store.ts';
import { aDay, anEntry, key } from './some-papers.ts';

const [MONDAY, TUESDAY, WEDNESDAY] = [aDay('2026-09-28'), aDay('2026-09-29'), aDay('2026-09-30')];
const A = anEntry('arxiv:2401.00001');
const READ: Act = { do: 'read', by: 'reader' };

test('read in the popup is the newest version that was met, so that only a newer one is news', async () => {
  const db = await aStore();
  await recordSightings(db, MONDAY, [{ ...A, version: 2 }], 1);
  await recordSightings(db, TUESDAY, [{ ...A, version: 4 }], 2);
  await recordSightings(db, WEDNESDAY, [{ ...A, version: 3 }], 3);
  await actOnPapers(db, [A.key], READ, 4);
  expect(await db.library.get(A.key)).toMatchObject({ readAt: 4, readVersion: 4 });
  await act(db, MONDAY, [{ ...A, version: 2 }], { do: 'read', by: 'opening' }, 5);
  expect(await db.library.get(A.key)).toMatchObject({ readAt: 4, readVersion: 4 });
  await act(db, MONDAY, [{ ...A, version: 5 }], { do: 'read', by: 'opening' }, 6);
  expect(await db.library.get(A.key)).toMatchObject({ readAt: 6, readVersion: 5 });
});

test('where no page told a version, none is made up', async () => {
  const db = await aStore();
  await recordSightings(db, MONDAY, [A], 1);
  await actOnPapers(db, [A.key], READ, 2);
  expect(await db.library.get(A.key)).not.toHaveProperty('readVersion');
});

test('of a key that nothing is remembered of, nothing is kept', async () => {
  const db = await aStore();
  const change = await actOnPapers(db, [key('arxiv:2401.09999')], { do: 'save' }, 1);
  expect(change).toMatchObject({ id: 0, papers: [] });
  expect(await db.library.count()).toBe(0);
});

test.each<[string, Act]>([
  ['saving', { do: 'save' }],
  ['tagging', { do: 'tag', tags: ['nas'] }],
  ['noting', { do: 'note', note: 'good' }],
])('%s brings a dismissed paper back', async (_what, what) => {
  const db = await aStore();
  await act(db, MONDAY, [A], { do: 'dismiss' }, 1);
  await act(db, MONDAY, [A], what, 2);
  const reading = await db.library.get(A.key);
  expect(reading?.savedAt).toBe(2);
  expect(reading).not.toHaveProperty('dismissedAt');
});

test('dismissing takes nothing out of the library, nor does taking the last tag or the note off bring back', async () => {
  const db = await aStore();
  await act(db, MONDAY, [A], { do: 'tag', tags: ['nas'] }, 1);
  await act(db, MONDAY, [A], { do: 'note', note: 'good' }, 2);
  await act(db, MONDAY, [A], { do: 'dismiss' }, 3);
  expect(await db.library.get(A.key)).toMatchObject({ savedAt: 1, tags: ['nas'], dismissedAt: 3 });
  await act(db, MONDAY, [A], { do: 'tag', tags: [] }, 4);
  await act(db, MONDAY, [A], { do: 'note', note: ' ' }, 5);
  expect(await db.library.get(A.key)).toMatchObject({ savedAt: 1, tags: [], note: '', dismissedAt: 3 });
});
