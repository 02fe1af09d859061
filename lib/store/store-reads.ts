import type { Store } from './database.ts';
import { readFrom, type Reads } from './reads.ts';

/** Reads over the connection that Dexie has. */
export function readsOf(db: Store): Reads {
  return async (tables, work) => readFrom(await opened(db), tables, work);
}

/** That connection: Dexie opens again by itself what the browser has closed, or says why it cannot. */
export async function opened(db: Store): Promise<IDBDatabase> {
  if (!db.isOpen()) await db.indexes.get('saved');
  return db.backendDB();
}
