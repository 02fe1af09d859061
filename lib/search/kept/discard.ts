import type { Store } from '../../store/database.ts';
import { nameAnew } from './answering.ts';
import type { Shelf } from './searchables.ts';

/** Gives up an index that cannot be read: it is built anew. */
export async function discard(db: Store, shelf: Shelf): Promise<void> {
  await db.indexes.bulkDelete([shelf, nameAnew(shelf)]);
}
