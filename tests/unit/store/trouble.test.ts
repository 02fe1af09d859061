import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { createStoreHolder } from '../../../lib/background/store-holder.ts';
import { act } from '../../../lib/store/act.ts';
import { openStore, type Store } from '../../../lib/store/database.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { MIGRATIONS, type Migration } from '../../../lib/store/migrations.ts';
import { StoreTrouble, troubleOf } from '../../../lib/store/store-trouble.ts';
import { aDisk, aStore, everythingIn } from './a-store.ts';
import { AN_HOUR, aDay, anEntry, entries } from './some-papers.ts';

const MONDAY = aDay('2026-09-28');
const A = anEntry('arxiv:2401.00001');

/** The disk is full from here on, for this table. */
function fill(table: string) {
  const { value: put } = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === table) throw new DOMException('No space left', 'QuotaExceededError');
    return Reflect.apply(put, this, args);
  });
}

describe('a full disk', () => {
  test.each(['library', 'sightings', 'digests'])('while writing %s leaves all as it was', async (table) => {
    const db = await aStore();
    await act(db, MONDAY, entries(3), { do: 'tag', tags: ['nas'] }, 1);
    const before = await everythingIn(db);
    const withStore = createStoreHolder(async () => db);
    const full = fill(table);
    const answer = await withStore((store) =>
      act(store, MONDAY, entries(5), { do: 'note', note: 'x' }, AN_HOUR),
    );
    expect(answer).toEqual({ ok: false, trouble: 'full' });
    full.mockRestore();
    expect(await everythingIn(db)).toEqual(before);
    expect(
      await withStore((store) => act(store, MONDAY, entries(5), { do: 'note', note: 'x' }, AN_HOUR)),
    ).toMatchObject({
      ok: true,
    });
  });
});

/** A store of the version after ours, on the same disk. */
const NEXT: Migration[] = [...MIGRATIONS, { stores: { shelves: 'id' } }];

describe('a store on disk', () => {
  test('of a newer version is refused and left untouched', async () => {
    const disk = aDisk();
    const newer = await aStore(disk, { migrations: NEXT });
    await act(newer, MONDAY, [A], { do: 'save' }, 1);
    await newer.table('shelves').add({ id: 'mine' });
    const before = await everythingIn(newer);
    newer.close();
    await expect(openStore({ factory: disk })).rejects.toMatchObject({ trouble: 'newer-store' });
    const [{ version } = {}] = await disk.databases();
    expect(version).toBe(NEXT.length * 10);
    const again = await aStore(disk, { migrations: NEXT });
    expect(await everythingIn(again)).toEqual(before);
  });

  test('that an older page will not let go is blocked, and free once that page is gone', async () => {
    const disk = aDisk();
    const made = await openStore({ factory: disk });
    made.close();
    const hanging = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = disk.open('deja-lu');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('not opened')));
    });
    await expect(openStore({ factory: disk, migrations: NEXT })).rejects.toMatchObject({
      trouble: 'blocked',
    });
    hanging.close();
    const opened = await aStore(disk, { migrations: NEXT });
    expect(opened.verno).toBe(NEXT.length);
  });

  test('that an older page of ours has open is upgraded: that page lets go', async () => {
    const disk = aDisk();
    const older = await aStore(disk);
    const opened = await aStore(disk, { migrations: NEXT });
    expect(opened.verno).toBe(NEXT.length);
    await expect(older.papers.count()).rejects.toSatisfy((error) => troubleOf(error) === 'newer-store');
  });

  test('is upgraded record by record, with one more entry in the list', async () => {
    const disk = aDisk();
    const old = await openStore({ factory: disk });
    await act(old, MONDAY, entries(3), { do: 'tag', tags: ['to read'] }, 1);
    old.close();
    const step: Migration = {
      stores: { library: 'paper, savedAt, *tags, changedAt, shelf' },
      records: {
        library: (record) => ({ ...Object(record), shelf: 'desk' }),
        papers: (record) => (Reflect.get(Object(record), 'key') === A.key ? undefined : record),
      },
    };
    const db = await aStore(disk, { migrations: [...MIGRATIONS, step] });
    expect(await db.library.where('shelf').equals('desk').count()).toBe(3);
    expect((await db.library.get(A.key))?.tags).toEqual(['to read']);
    expect((await db.papers.toArray()).map(({ key }) => key)).not.toContain(A.key);
    expect(await db.papers.count()).toBe(2);
  });

  test('whose upgrade fails stays as it was', async () => {
    const disk = aDisk();
    const old = await openStore({ factory: disk });
    await act(old, MONDAY, entries(3), { do: 'save' }, 1);
    const before = await everythingIn(old);
    old.close();
    const broken: Migration = {
      stores: {},
      records: {
        library: () => {
          throw new TypeError('not as expected');
        },
      },
    };
    await expect(openStore({ factory: disk, migrations: [...MIGRATIONS, broken] })).rejects.toBeInstanceOf(
      StoreTrouble,
    );
    expect(await everythingIn(await aStore(disk))).toEqual(before);
  });
});

describe("the worker's connection", () => {
  test('answers again once the store opens again', async () => {
    const disk = aDisk();
    const open = vi
      .fn<() => Promise<Store>>()
      .mockRejectedValueOnce(new StoreTrouble('blocked'))
      .mockImplementation(() => aStore(disk));
    const withStore = createStoreHolder(open);
    expect(await withStore((db) => lookUp(db, MONDAY, [A]))).toEqual({ ok: false, trouble: 'blocked' });
    expect(await withStore((db) => lookUp(db, MONDAY, [A]))).toEqual({ ok: true, value: [null] });
    await withStore((db) => lookUp(db, MONDAY, [A]));
    expect(open).toHaveBeenCalledTimes(2);
  });

  test('opens once for questions that come at once', async () => {
    const disk = aDisk();
    const open = vi.fn<() => Promise<Store>>(() => aStore(disk));
    const withStore = createStoreHolder(open);
    await Promise.all([withStore((db) => db.papers.count()), withStore((db) => db.papers.count())]);
    expect(open).toHaveBeenCalledOnce();
  });

  test('opens anew where the browser closed the store under it', async () => {
    const disk = aDisk();
    const withStore = createStoreHolder(() => aStore(disk), vi.fn());
    await withStore((db) => act(db, MONDAY, [A], { do: 'save' }, 1));
    await withStore(async (db) => db.close());
    expect(await withStore((db) => db.library.count())).toEqual({ ok: false, trouble: 'unavailable' });
    expect(await withStore((db) => db.library.count())).toEqual({ ok: true, value: 1 });
  });

  test('what goes wrong for no known reason is told as such, never as a success, and leaves a trace', async () => {
    const report = vi.fn<(error: unknown) => void>();
    const withStore = createStoreHolder(() => aStore(), report);
    const bug = new TypeError('a bug');
    const failing = withStore(async () => {
      throw bug;
    });
    expect(await failing).toEqual({ ok: false, trouble: 'unavailable' });
    expect(report).toHaveBeenCalledExactlyOnceWith(bug);
  });
});
