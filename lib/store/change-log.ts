import type { Change, Reading } from '../digest/reading.ts';
import type { PaperKey } from '../papers/paper.ts';
import type { Store } from './database.ts';
import { sameRecord } from './same-record.ts';

/** So many changes can be taken back, one after the other; it outlives the worker and the browser. */
export const CHANGES_KEPT = 200;

/** One paper in a change. */
export interface Step {
  readonly paper: PaperKey;
  readonly before: Reading | null;
  readonly after: Reading | null;
}

/** No change has this number: nothing was changed, so there is nothing to take back. */
const NOTHING = 0;

/** Adds a line to the undo log and drops the oldest; to be called inside a transaction. */
export async function logChange(
  db: Store,
  { at, label }: Pick<Change, 'at' | 'label'>,
  steps: readonly Step[],
): Promise<Change> {
  const papers = steps.map(({ paper }) => paper);
  if (steps.length === 0) return { id: NOTHING, at, label, papers };
  const before = steps.map((step) => step.before);
  const after = steps.map((step) => step.after);
  const id = await db.changes.add({ at, label, papers, before, after });
  await db.changes
    .where(':id')
    .belowOrEqual(id - CHANGES_KEPT)
    .delete();
  return { id, at, label, papers };
}

/**
 * Takes back one change, or the newest: each of its papers is again as it was before, unless it was changed once more
 * since; that one is left alone, and the label says so. `null` when there is nothing to take back.
 */
export async function undo(db: Store, id?: number): Promise<Change | null> {
  return db.transaction('rw', [db.library, db.changes], async () => {
    const change = id === undefined ? await db.changes.orderBy(':id').last() : await db.changes.get(id);
    if (!change) return null;
    const now = await db.library.bulkGet([...change.papers]);
    const steps = change.papers.map((paper, index) => ({
      paper,
      before: change.before[index] ?? null,
      // Not by time alone: two changes may fall into one millisecond, and a backup brings its own times.
      isUntouched: sameRecord(now[index] ?? null, change.after[index] ?? null),
    }));
    const undone = steps.filter(({ isUntouched }) => isUntouched);
    await db.library.bulkPut(undone.flatMap(({ before }) => before ?? []));
    await db.library.bulkDelete(undone.filter(({ before }) => before === null).map(({ paper }) => paper));
    await db.changes.delete(change.id);
    const { at, label, papers } = change;
    return { id: change.id, at, label: undoneInWords(label, steps.length - undone.length), papers };
  });
}

function undoneInWords(label: string, left: number): string {
  const taken = `Undone: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  if (left === 0) return taken;
  return left === 1
    ? `${taken}. One paper has changed since, and stays`
    : `${taken}. ${left} papers have changed since, and stay`;
}
