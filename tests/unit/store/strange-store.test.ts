import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { openStore } from '../../../lib/store/database.ts';
import { MIGRATIONS } from '../../../lib/store/migrations.ts';
import { aDisk, aStore, everythingIn } from './a-store.ts';

test('a store that is not as its version says is not mended by guess', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const indexedDB = aDisk();
  const strange = new Dexie('deja-lu', { indexedDB });
  strange.version(MIGRATIONS.length).stores({ papers: 'key' });
  await strange.table('papers').add({ key: 'mine' });
  strange.close();
  const before = await indexedDB.databases();
  await expect(openStore({ factory: indexedDB })).rejects.toMatchObject({ trouble: 'unavailable' });
  expect(await indexedDB.databases()).toEqual(before);
  const again = await new Dexie('deja-lu', { indexedDB }).open();
  expect(again.tables.map(({ name }) => name)).toEqual(['papers']);
  expect(await again.table('papers').count()).toBe(1);
  again.close();
});

test('a refusal keeps no connection that would stand in the way of the newer version', async () => {
  const disk = aDisk();
  const later = [...MIGRATIONS, { stores: { shelves: 'id' } }];
  const newer = await openStore({ factory: disk, migrations: later });
  newer.close();
  await expect(openStore({ factory: disk })).rejects.toMatchObject({ trouble: 'newer-store' });
  const evenNewer = await aStore(disk, { migrations: [...later, { stores: { more: 'id' } }] });
  expect(Object.keys(await everythingIn(evenNewer))).toContain('more');
});

test('a browser that refuses to keep anything is said to do so', async () => {
  const disk = aDisk();
  vi.spyOn(disk, 'open').mockImplementation(() => {
    throw new DOMException('The user denied permission', 'SecurityError');
  });
  await expect(openStore({ factory: disk })).rejects.toMatchObject({ trouble: 'unavailable' });
});
