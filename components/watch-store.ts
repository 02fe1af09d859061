import { liveQuery } from 'dexie';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { Store } from '../lib/store/database.ts';
import type { ChangeRecord } from '../lib/store/records.ts';

interface Newest {
  readonly change: ChangeRecord | undefined;
  /** The undo log's lines since the one that was newest before. */
  readonly since: readonly ChangeRecord[];
}

/**
 * Calls back after each change of the library, from whatever page or worker: with the papers that the undo log
 * names, without where it names none (a backup came in). Returns the way to stop.
 */
export function watchStore(
  db: Store,
  onChange: (keys?: readonly PaperKey[]) => void,
  onError: (error: unknown) => void,
): () => void {
  let before: ChangeRecord | undefined;
  let isFirst = true;
  const newest = async (): Promise<Newest> => {
    // Read only so that it is watched: a backup writes readings, and no line in the log.
    await Promise.all([db.library.count(), db.library.orderBy('changedAt').last()]);
    const since = await db.changes
      .where(':id')
      .above(before?.id ?? 0)
      .toArray();
    return { change: await db.changes.orderBy(':id').last(), since };
  };
  const subscription = liveQuery(newest).subscribe({
    next: ({ change, since }) => {
      const papers = papersBetween(before, change, since);
      before = change;
      if (!isFirst) onChange(papers);
      isFirst = false;
    },
    error: onError,
  });
  return () => subscription.unsubscribe();
}

/** A line that is gone was taken back: its papers have changed too. */
function papersBetween(
  before: ChangeRecord | undefined,
  now: ChangeRecord | undefined,
  since: readonly ChangeRecord[],
): readonly PaperKey[] | undefined {
  if (since.length > 0) return [...new Set(since.flatMap(({ papers }) => papers))];
  return before !== undefined && before.id !== now?.id ? before.papers : undefined;
}
