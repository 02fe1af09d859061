import type { Change, Reading } from '../digest/reading.ts';
import type { PaperKey } from '../papers/paper.ts';
import type { Store } from './database.ts';
import type { ChangeRecord, VerdictStep } from './records.ts';
import { sameRecord } from './same-record.ts';
import type { Tables } from './tables.ts';
import { inPair } from './verdicts.ts';

/** At least so many changes can be taken back, one after the other; it outlives the worker and the browser. */
export const CHANGES_KEPT = 200;

/** One paper in a change. */
export interface Step {
  readonly paper: PaperKey;
  readonly before: Reading | null;
  readonly after: Reading | null;
}

/** No change has this number: nothing was changed, so there is nothing to take back. */
const NOTHING = 0;

/** Adds a line to the undo log. What is too old is dropped when nobody waits (`dropOldChanges`). */
export async function logChange(
  db: Pick<Tables, 'changes'>,
  { at, label }: Pick<Change, 'at' | 'label'>,
  steps: readonly Step[],
  verdicts: readonly VerdictStep[] = [],
): Promise<Change> {
  const papers = steps.map(({ paper }) => paper);
  if (steps.length === 0) return { id: NOTHING, at, label, papers };
  const before = steps.map((step) => step.before);
  const after = steps.map((step) => step.after);
  const said = verdicts.length > 0 && { verdicts };
  const id = await db.changes.add({ at, label, papers, before, after, ...said });
  return { id, at, label, papers };
}

/** Leaves the newest changes in the undo log, and no others. */
export async function dropOldChanges(db: Store): Promise<void> {
  const newest = Number((await db.changes.orderBy(':id').lastKey()) ?? 0);
  const old = db.changes.where(':id').belowOrEqual(newest - CHANGES_KEPT);
  if ((await old.count()) > 0) await old.delete();
}

/**
 * Takes back one change, or the newest: each of its papers is again as it was before, unless it was changed once more
 * since; that one is left alone, and the label says so. Words on which papers are the same are taken back likewise. `null` when there is nothing to take back.
 */
export async function undo(db: Store, id?: number): Promise<Change | null> {
  return db.transaction('rw', [db.library, db.verdicts, db.changes], async () => {
    const change = id === undefined ? await db.changes.orderBy(':id').last() : await db.changes.get(id);
    if (!change) return null;
    const left = (await undoReadings(db, change)) + (await undoVerdicts(db, change));
    await db.changes.delete(change.id);
    const { at, label, papers } = change;
    return { id: change.id, at, label: undoneInWords(label, left), papers };
  });
}

/** Returns how many papers are left as they are. */
async function undoReadings(db: Store, change: ChangeRecord): Promise<number> {
  const now = await db.library.bulkGet([...change.papers]);
  const steps = change.papers
    .map((paper, index) => {
      const [before, after] = [change.before[index] ?? null, change.after[index] ?? null];
      // Not by time alone: two changes may fall into one millisecond, and a backup brings its own times.
      return { paper, before, after, isUntouched: sameRecord(now[index] ?? null, after) };
    })
    .filter(({ before, after }) => !sameRecord(before, after));
  const undone = steps.filter(({ isUntouched }) => isUntouched);
  await db.library.bulkPut(undone.flatMap(({ before }) => before ?? []));
  await db.library.bulkDelete(undone.filter(({ before }) => before === null).map(({ paper }) => paper));
  return steps.length - undone.length;
}

/** Returns how many words are left as they are. */
async function undoVerdicts(db: Store, { verdicts = [] }: ChangeRecord): Promise<number> {
  const now = await db.verdicts.bulkGet(verdicts.map(({ after }) => inPair(after.a, after.b)));
  const undone = verdicts.filter(({ after }, index) => sameRecord(now[index], after));
  await db.verdicts.bulkPut(undone.flatMap(({ before }) => before ?? []));
  const gone = undone.filter(({ before }) => before === null);
  await db.verdicts.bulkDelete(gone.map(({ after }) => inPair(after.a, after.b)));
  return verdicts.length - undone.length;
}

function undoneInWords(label: string, left: number): string {
  const taken = `Undone: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  if (left === 0) return taken;
  return left === 1
    ? `${taken}. One paper has changed since, and stays`
    : `${taken}. ${left} papers have changed since, and stay`;
}
