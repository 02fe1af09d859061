import { liveQuery } from 'dexie';
import type { Store } from '../../store/database.ts';
import { indexesOf } from './index-record.ts';
import type { Shelf } from './searchables.ts';

/**
 * Tells how far the index of a shelf has come that is being built in another page, or in the background: for whoever waits for
 * it. Returns the way to stop.
 */
export function followWalk(
  db: Store,
  shelf: Shelf,
  onProgress: (done: number, total: number) => void,
): () => void {
  const subscription = liveQuery(() => indexesOf(db, shelf)).subscribe({
    next(records) {
      const walk = records.find((record) => record?.walk)?.walk;
      if (walk) onProgress(walk.done, walk.total);
    },
    // Whoever builds it says what is wrong.
    error: () => undefined,
  });
  return () => subscription.unsubscribe();
}
