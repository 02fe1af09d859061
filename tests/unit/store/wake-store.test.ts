import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../../lib/store/migrations.ts';
import { SCHEMA_VERSION } from '../../../lib/store/schema-version.ts';
import { wakeStore } from '../../../lib/store/wake-store.ts';
import { aDisk, aStore } from './a-store.ts';

const soon = () => new Promise((resolve) => void setTimeout(resolve, 20));

test('waking a store that is not there makes none', async () => {
  const disk = aDisk();
  wakeStore('deja-lu', disk);
  await soon();
  expect(await disk.databases()).toEqual([]);
  expect((await aStore(disk)).isOpen()).toBe(true);
});

test('a store that is there opens while it is being woken', async () => {
  const disk = aDisk();
  (await aStore(disk)).close();
  wakeStore('deja-lu', disk);
  expect((await aStore(disk)).isOpen()).toBe(true);
});

test('whoever upgrades or deletes the store is not kept waiting', async () => {
  const disk = aDisk();
  (await aStore(disk)).close();
  wakeStore('deja-lu', disk);
  await soon();
  await new Promise((resolve, reject) => {
    const asked = disk.deleteDatabase('deja-lu');
    asked.addEventListener('success', resolve);
    asked.addEventListener('blocked', reject);
  });
  expect(await disk.databases()).toEqual([]);
});

test('the store that is woken is the one that the last migration makes', () => {
  expect(MIGRATIONS).toHaveLength(SCHEMA_VERSION);
});
