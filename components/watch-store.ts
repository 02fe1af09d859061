import { liveQuery } from 'dexie';
import type { Store } from '../lib/store/database.ts';

/** Changes that come so soon after each other are told once: a backup brings hundreds. Milliseconds. */
const TOGETHER = 100;

/**
 * Calls back after each change of papers, readings, verdicts or the search index, from whatever page or worker.
 * Returns the way to stop.
 */
export function watchStore(db: Store, onChange: () => void, onError: (error: unknown) => void): () => void {
  let isFirst = true;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // What is read is next to nothing: it is read to be watched.
  const newest = () =>
    Promise.all([
      db.touched.orderBy(':id').last(),
      db.changes.orderBy(':id').last(),
      db.indexes.toCollection().primaryKeys(),
    ]);
  const subscription = liveQuery(newest).subscribe({
    next: () => {
      clearTimeout(waiting);
      if (!isFirst) waiting = setTimeout(onChange, TOGETHER);
      isFirst = false;
    },
    error: onError,
  });
  return () => {
    clearTimeout(waiting);
    subscription.unsubscribe();
  };
}
