import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';
import { openStore, type OpenOptions, type Store } from '../../../lib/store/database.ts';

Dexie.dependencies.IDBKeyRange = IDBKeyRange;
globalThis.IDBKeyRange = IDBKeyRange;

/** A disk of its own for each test; two stores on one disk are two workers, one after the other or at once. */
export function aDisk(): IDBFactory {
  return new IDBFactory();
}

/** Opens the store on a disk, an empty one unless told; closed after the test. */
export async function aStore(factory = aDisk(), options: OpenOptions = {}): Promise<Store> {
  const db = await openStore({ factory, ...options });
  onTestFinished(() => db.close());
  return db;
}

/** What a window that has just been opened sees: it knows nothing yet of what is on the disk. */
export async function aStoreOn(fill: (db: Store) => Promise<unknown>): Promise<Store> {
  const disk = aDisk();
  await fill(await aStore(disk));
  return aStore(disk);
}

/** What is made anew from the rest. */
const DERIVED = new Set(['touched', 'indexes', 'blocks', 'roll', 'rollNews']);

/** All that a store holds, to compare two of them. */
export async function everythingIn(db: Store): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    db.tables
      .filter(({ name }) => !DERIVED.has(name))
      .map(async (table) => [table.name, (await table.toArray()) as unknown[]] as const),
  );
  return Object.fromEntries(tables);
}
