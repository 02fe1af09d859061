import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Act } from '../../../lib/digest/reading.ts';
import { act, actOnPapers } from '../../../lib/store/act.ts';
import { CHANGES_KEPT, dropOldChanges, undo } from '../../../lib/store/change-log.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { openStore } from '../../../lib/store/database.ts';
import { tagCounts } from '../../../lib/store/tag-counts.ts';
import { aDisk, aStore } from './a-store.ts';
import { aDay, anEntry, entries } from './some-papers.ts';

const MONDAY = aDay('2026-09-28');
const A = anEntry('arxiv:2401.00001');
const B = anEntry('arxiv:2401.00002');
const SAVE: Act = { do: 'save' };
const READ: Act = { do: 'read', by: 'reader' };

describe('what a reader does', () => {
  test.each<[string, Act[], object[]]>([
    ['saves', [SAVE], [{ savedAt: 1, tags: [], note: '' }]],
    ['tags, which saves', [{ do: 'tag', tags: ['nas'] }], [{ savedAt: 1, tags: ['nas'] }]],
    [
      'adds tags',
      [
        { do: 'tag', tags: ['b'] },
        { do: 'add-tags', tags: ['a', 'B'] },
      ],
      [{ tags: ['b', 'a'] }],
    ],
    ['notes, which saves', [{ do: 'note', note: ' good ' }], [{ savedAt: 1, note: 'good' }]],
    ['reads, which does not save', [READ], [{ readAt: 1, tags: [], note: '' }]],
    ['dismisses', [{ do: 'dismiss' }], [{ dismissedAt: 1 }]],
    ['dismisses and brings back: nothing is left', [{ do: 'dismiss' }, { do: 'restore' }], []],
    ['removes: what was read stays read', [SAVE, READ, { do: 'remove' }], [{ readAt: 1 }]],
    ['marks unread', [SAVE, READ, { do: 'unread' }], [{ savedAt: 1 }]],
  ])('%s', async (_what, acts, left) => {
    const db = await aStore();
    for (const what of acts) await act(db, MONDAY, [A], what, 1);
    expect(await db.library.toArray()).toMatchObject(left);
    expect(await db.papers.count(), 'the paper is remembered all the same').toBe(1);
  });

  test('removes two at once, of which one was read', async () => {
    const db = await aStore();
    await act(db, MONDAY, [A, B], SAVE, 1);
    await act(db, MONDAY, [A], READ, 2);
    await act(db, MONDAY, [A, B], { do: 'remove' }, 3);
    expect(await db.library.toArray()).toMatchObject([{ paper: A.key, readAt: 2 }]);
  });

  test('acting on an entry counts as meeting it', async () => {
    const db = await aStore();
    await act(db, MONDAY, [A], SAVE, 1);
    const [known] = await lookUp(db, aDay('2026-09-29'), [A]);
    expect(known?.earlier?.digest.id).toBe(MONDAY.id);
  });

  test('tags hold any characters, at any length, and are counted', async () => {
    const tag = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(tag, { maxLength: 8 }), async (tags) => {
        const db = await openStore({ factory: aDisk() });
        await act(db, MONDAY, [A, B], { do: 'tag', tags }, 1);
        const kept = (await db.library.get(A.key))?.tags ?? [];
        const names = new Set(
          tags.map((one) => one.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()),
        );
        names.delete('');
        expect(new Set(kept.map((one) => one.toLowerCase()))).toEqual(names);
        const counts = await tagCounts(db);
        expect(counts.map((count) => count.tag).sort()).toEqual([...kept].sort());
        expect(counts.every((count) => count.papers === 2)).toBe(true);
        db.close();
      }),
      { numRuns: 25 },
    );
    const endless = 'x'.repeat(100_000);
    const db = await aStore();
    await act(db, MONDAY, [A], { do: 'tag', tags: [endless] }, 1);
    expect((await db.library.get(A.key))?.tags).toEqual([endless]);
  });

  test.each<[Act, string, string]>([
    [SAVE, 'Saved', 'Saved 2 papers'],
    [READ, 'Marked read', 'Marked 2 papers read'],
    [{ do: 'dismiss' }, 'Dismissed', 'Dismissed 2 papers'],
    [{ do: 'tag', tags: ['nas', ' to  read '] }, 'Tagged: nas, to read', 'Tagged 2 papers: nas, to read'],
    [{ do: 'note', note: 'good' }, 'Kept the note', 'Kept the note on 2 papers'],
  ])('%j is told as it reads best', async (what, one, two) => {
    const db = await aStore();
    expect((await act(db, MONDAY, [A], what)).label).toBe(one);
    const other = await aStore();
    expect((await act(other, MONDAY, [A, B], what)).label).toBe(two);
  });

  test('the way back is told as it reads best, too', async () => {
    const db = await aStore();
    const two = [A.key, B.key];
    await act(db, MONDAY, [A, B], { do: 'tag', tags: ['nas'] });
    expect((await actOnPapers(db, two, { do: 'tag', tags: [] })).label).toBe(
      'Took the tags away from 2 papers',
    );
    await actOnPapers(db, two, { do: 'note', note: 'x' });
    expect((await actOnPapers(db, two, { do: 'note', note: '' })).label).toBe(
      'Took the note away from 2 papers',
    );
    expect((await actOnPapers(db, two, { do: 'remove' })).label).toBe('Removed 2 papers from the library');
    await actOnPapers(db, two, READ);
    expect((await actOnPapers(db, two, { do: 'unread' })).label).toBe('Marked 2 papers unread');
    await actOnPapers(db, two, { do: 'dismiss' });
    expect((await actOnPapers(db, two, { do: 'restore' })).label).toBe('Brought back 2 papers');
    await act(db, MONDAY, [A], SAVE);
    expect((await actOnPapers(db, [A.key], { do: 'remove' })).label).toBe('Removed from the library');
  });
});

describe('undo', () => {
  test('takes back the newest, one after the other, until nothing is left', async () => {
    const db = await aStore();
    await act(db, MONDAY, [A], SAVE, 1);
    await act(db, MONDAY, [A], { do: 'tag', tags: ['nas'] }, 2);
    expect((await undo(db))?.label).toBe('Undone: tagged: nas');
    expect(await db.library.get(A.key)).toMatchObject({ savedAt: 1, tags: [] });
    expect((await undo(db))?.label).toBe('Undone: saved');
    expect(await db.library.count()).toBe(0);
    expect(await undo(db)).toBeNull();
  });

  test('works after the worker was stopped', async () => {
    const disk = aDisk();
    const before = await openStore({ factory: disk });
    await act(before, MONDAY, [A, B], { do: 'dismiss' }, 1);
    before.close();
    const after = await aStore(disk);
    expect(await undo(after)).toMatchObject({ label: 'Undone: dismissed 2 papers', papers: [A.key, B.key] });
    expect(await after.library.count()).toBe(0);
  });

  test('of an older change leaves papers alone that have changed since, and says so', async () => {
    const db = await aStore();
    const { id } = await act(db, MONDAY, [A, B], SAVE, 1);
    await act(db, MONDAY, [A], { do: 'note', note: 'good' }, 2);
    const undone = await undo(db, id);
    expect(undone?.label).toBe('Undone: saved 2 papers. One paper has changed since, and stays');
    expect(await db.library.toArray()).toMatchObject([{ paper: A.key, note: 'good', savedAt: 1 }]);
    expect(await undo(db, id), 'a change is taken back once').toBeNull();
  });

  test('tells two changes of one millisecond apart', async () => {
    const db = await aStore();
    const { id } = await act(db, MONDAY, [A], SAVE, 1);
    await act(db, MONDAY, [A], { do: 'note', note: 'good' }, 1);
    await undo(db, id);
    expect(await db.library.get(A.key)).toMatchObject({ note: 'good' });
  });

  test('whatever is done, taking all of it back leaves the library as it was', async () => {
    const anAct = fc.oneof(
      fc.constantFrom<Act>(
        SAVE,
        READ,
        { do: 'remove' },
        { do: 'unread' },
        { do: 'dismiss' },
        { do: 'restore' },
      ),
      fc.array(fc.constantFrom('nas', 'NAS', 'b')).map((tags): Act => ({ do: 'tag', tags })),
      fc.constantFrom('', 'good').map((note): Act => ({ do: 'note', note })),
    );
    const some = fc.subarray([A, B]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anAct, some), { maxLength: 8 }), async (acts) => {
        const db = await openStore({ factory: aDisk() });
        for (const [what, which] of acts) await act(db, MONDAY, which, what, 1);
        while (await undo(db));
        expect(await db.library.toArray()).toEqual([]);
        db.close();
      }),
      { numRuns: 25 },
    );
  });

  test('the log keeps the newest changes only, once somebody has tidied up', async () => {
    const db = await aStore();
    for (let n = 0; n < CHANGES_KEPT + 3; n++) await act(db, MONDAY, [A], { do: 'note', note: `${n}` }, n);
    const newest = await db.changes.orderBy(':id').last();
    await dropOldChanges(db);
    expect(await db.changes.count()).toBe(CHANGES_KEPT);
    expect(await db.changes.orderBy(':id').last()).toEqual(newest);
    await dropOldChanges(db);
    expect(await db.changes.count()).toBe(CHANGES_KEPT);
  });
});

test('acts from two connections at once are both kept', async () => {
  const disk = aDisk();
  const [one, other] = [await aStore(disk), await aStore(disk)];
  const many = entries(20);
  await Promise.all([
    act(one, MONDAY, many, { do: 'add-tags', tags: ['one'] }),
    act(other, MONDAY, many, { do: 'add-tags', tags: ['other'] }),
    act(one, MONDAY, many, READ),
  ]);
  const library = await one.library.toArray();
  expect(library.length).toBe(20);
  for (const { readAt, tags } of library) {
    expect(readAt).toEqual(expect.any(Number));
    expect(new Set(tags)).toEqual(new Set(['one', 'other']));
  }
});
