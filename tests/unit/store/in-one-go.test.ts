import { Dexie } from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Reading } from '../../../lib/digest/reading.ts';
import { inOneGo, readInOneGo } from '../../../lib/store/in-one-go.ts';
import type { ChangeRecord, VerdictRecord } from '../../../lib/store/records.ts';
import type { Tables } from '../../../lib/store/tables.ts';
import { aStore, everythingIn } from './a-store.ts';
import { key } from './some-papers.ts';

const A: Reading = { paper: key('arxiv:2401.00001'), tags: [], note: 'Later', savedAt: 1, changedAt: 1 };
const LINE: ChangeRecord = { id: 7, at: 1, label: 'Saved', papers: [A.paper], before: [null], after: [A] };

test('what is written is in the journal of the search index, whoever wrote it', async () => {
  const db = await aStore();
  await inOneGo(db, ['library'], async ({ library }) => ({ answer: library.bulkPut([A]) }));
  await inOneGo(db, ['library'], async ({ library }) => ({ answer: library.bulkDelete([A.paper]) }));
  await inOneGo(db, ['library'], async ({ library }) => ({ answer: library.add(A) }));
  const line = { papers: [A.paper] };
  expect(await db.touched.toArray()).toMatchObject([line, line, line]);
});

test('where one record cannot be written none is, though the disk was told to begin', async () => {
  const db = await aStore();
  await db.changes.add(LINE);
  const before = await everythingIn(db);
  const writing = inOneGo(db, ['library', 'changes'], async ({ library, changes }) => {
    const answer = changes.add(LINE);
    void library.bulkPut([A]);
    return { answer };
  });
  await expect(writing).rejects.toMatchObject({ name: 'ConstraintError' });
  expect(await everythingIn(db)).toEqual(before);
});

test('what is not even accepted takes back what was written before it', async () => {
  const db = await aStore();
  const before = await everythingIn(db);
  const unfit = { ...A, note: () => 'no record' } as unknown as Reading;
  const writing = inOneGo(db, ['library'], async ({ library }) => ({
    answer: Promise.all([library.bulkPut([A]), library.bulkPut([unfit])]),
  }));
  await expect(writing).rejects.toMatchObject({ name: 'DataCloneError' });
  expect(await everythingIn(db)).toEqual(before);
});

test('a mistake of ours between reading and writing leaves all as it was', async () => {
  const db = await aStore();
  const before = await everythingIn(db);
  const writing = inOneGo(db, ['library'], async ({ library }) => {
    await library.bulkPut([A]);
    throw new Error('a mistake');
  });
  await expect(writing).rejects.toThrow('a mistake');
  expect(await everythingIn(db)).toEqual(before);
});

test('who writes reads what it has written, also where it knew something else before', async () => {
  const db = await aStore();
  const word: VerdictRecord = { a: key('a'), b: key('b'), same: true, at: 1 };
  const read = ({ library, verdicts }: Tables) =>
    Promise.all([library.bulkGet([A.paper]), verdicts.toArray()]);
  expect(await readInOneGo(db, ['library', 'verdicts'], read)).toEqual([[undefined], []]);
  const written = await inOneGo(db, ['library', 'verdicts'], async (tables) => {
    await Promise.all([tables.library.bulkPut([A]), tables.verdicts.bulkPut([word])]);
    return { answer: read(tables) };
  });
  expect(written).toEqual([[A], [word]]);
  expect(await readInOneGo(db, ['library', 'verdicts'], read)).toEqual([[A], [word]]);
});

test('who watches the store hears of it as soon as the writer', async () => {
  const db = await aStore();
  const heard = vi.fn();
  Dexie.on('storagemutated', heard);
  onTestFinished(() => Dexie.on.storagemutated.unsubscribe(heard));
  await inOneGo(db, ['library'], async ({ library }) => ({ answer: library.bulkPut([A]) }));
  expect(heard).toHaveBeenCalledTimes(1);
});
