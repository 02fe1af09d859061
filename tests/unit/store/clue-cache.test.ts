import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import type { PaperFacts } from '../../../lib/papers/paper.ts';
import { act } from '../../../lib/store/act.ts';
import type { Store } from '../../../lib/store/database.ts';
import { hashOf } from '../../../lib/store/identity/clue-hash.ts';
import { foldClues, LEFT } from '../../../lib/store/identity/fold-clues.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { aDisk, aStore } from './a-store.ts';
import { aDay, anEntry, entries, PREPRINT, PUBLISHED } from './some-papers.ts';

const [MONDAY, TUESDAY] = [aDay('2026-09-28'), aDay('2026-09-29')];

const known = async (db: Store, entry: PaperFacts) => (await lookUp(db, TUESDAY, [entry]))[0];

/** So much news that what came first is folded in. */
async function metAndFolded(db: Store, paper: PaperFacts): Promise<void> {
  await recordSightings(db, MONDAY, [paper], 1);
  for (const [at, other] of entries(LEFT + 2).entries())
    await recordSightings(db, MONDAY, [{ ...other, title: `Fog horns of the ${at}th night` }], at + 2);
  await foldClues(db);
}

/** How often each table is asked for a record. */
async function recordsAsked(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const asked: Record<string, number> = {};
  const real = IDBObjectStore.prototype.get;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    asked[this.name] = (asked[this.name] ?? 0) + 1;
    return Reflect.apply(real, this, [key]) as never;
  });
  await work();
  spy.mockRestore();
  return asked;
}

test('a page that was looked up is saved from without asking for its clues once more', async () => {
  const db = await aStore();
  await metAndFolded(db, PREPRINT);
  const page = [PUBLISHED, ...entries(60).slice(40)];
  const before = await recordsAsked(() => lookUp(db, TUESDAY, page));
  const after = await recordsAsked(() => act(db, TUESDAY, page, { do: 'save' }));
  expect(before['clues']).toBeGreaterThan(40);
  // How often something was folded in since.
  expect([after['clues'], after['numbers']]).toEqual([1, undefined]);
});

test('a paper of another id of the same kind is read only where much is alike', async () => {
  const disk = aDisk();
  const before = await aStore(disk);
  await metAndFolded(before, PREPRINT);
  const songs = anEntry('arxiv:2401.00098', { title: 'Songs of Whales from the Deep' });
  await recordSightings(before, MONDAY, [songs]);
  const papersRead = async (name: string, title: string) => {
    const db = await aStore(disk);
    return (await recordsAsked(() => lookUp(db, TUESDAY, [anEntry(name, { title })])))['papers'];
  };
  // Under its own key, and under that of its title, an entry is looked for in any case.
  expect(await papersRead('doi:10.5555/1', 'Counting Whales from Low Orbit and from Ships')).toBe(4);
  expect(await papersRead('arxiv:2401.77777', 'Counting Whales from Low Orbit and from Ships')).toBe(2);
  expect(await papersRead('arxiv:2401.77778', PUBLISHED.title)).toBe(3);
});

test('what is not folded in yet is read once, until another window has written', async () => {
  const disk = aDisk();
  const [db, other] = [await aStore(disk), await aStore(disk)];
  await recordSightings(db, MONDAY, entries(43).slice(40), 1);
  const page = [PUBLISHED, ...entries(60).slice(50)];
  // It was read then, and what was written is known since.
  const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const namesRead = () => (reading.mock.contexts as IDBObjectStore[]).map(({ name }) => name);
  await lookUp(db, TUESDAY, page);
  await recordSightings(db, TUESDAY, page, 2);
  await act(db, TUESDAY, page, { do: 'save' }, 3);
  expect((await known(db, PREPRINT))?.also).toEqual([PUBLISHED.key]);
  expect(namesRead()).not.toContain('clueNews');
  await recordSightings(other, MONDAY, [anEntry('arxiv:2401.00097')], 4);
  reading.mockClear();
  await lookUp(db, TUESDAY, [PREPRINT]);
  expect(namesRead()).toContain('clueNews');
  reading.mockRestore();
});

test('who folds something in asks afterwards for those of its clues alone', async () => {
  const db = await aStore();
  await metAndFolded(db, PREPRINT);
  const page = entries(60).slice(40);
  await lookUp(db, TUESDAY, page);
  await metAndFolded(db, anEntry('arxiv:2401.00099', { title: 'Storm warnings' }));
  const after = await recordsAsked(() => lookUp(db, TUESDAY, page));
  expect(after['clues']).toBe(1);
});

describe('what was met since a page was looked up is found by its clues', () => {
  test.each<[string, (db: Store, other: Store) => Promise<void>]>([
    ['as news', (db) => recordSightings(db, MONDAY, [PREPRINT]).then(() => {})],
    ['folded in', (db) => metAndFolded(db, PREPRINT)],
    ['folded in by another window', (_db, other) => metAndFolded(other, PREPRINT)],
  ])('%s', async (_where, meet) => {
    const disk = aDisk();
    const [db, other] = [await aStore(disk), await aStore(disk)];
    expect(await known(db, PUBLISHED)).toBeNull();
    await meet(db, other);
    expect((await known(db, PUBLISHED))?.also).toEqual([PREPRINT.key]);
  });

  test.each<[string, (db: Store, paper: PaperFacts) => Promise<unknown>]>([
    ['as news', (db, paper) => recordSightings(db, MONDAY, [paper])],
    ['folded in', metAndFolded],
  ])('though another paper has its number, %s', async (_where, meet) => {
    const db = await aStore();
    const one = anEntry('arxiv:2402.82894', { title: 'Counting Lighthouses from the Sea' });
    const twin = { ...PREPRINT, ...anEntry('arxiv:2404.33720'), title: PREPRINT.title };
    expect(hashOf(one.key)).toBe(hashOf(twin.key));
    await recordSightings(db, MONDAY, [one]);
    expect(await known(db, PUBLISHED)).toBeNull();
    await meet(db, twin);
    expect((await known(db, PUBLISHED))?.also).toEqual([twin.key]);
  });
});
