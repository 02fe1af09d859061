import type { Store } from '../../store/database.ts';
import type { IndexRecord } from '../../store/records.ts';
import { fold } from './fold.ts';
import { FORMAT } from './answering.ts';
import { discard } from './discard.ts';
import { indexesOf, Overtaken, sweep, trimTouched } from './index-record.ts';
import { dueAtRest, dueForMerging, mergeKept } from './merge-kept.ts';
import type { Shelf } from './searchables.ts';
import { StaleIndex } from '../packed/blocks.ts';
import { pauses } from './pauses.ts';
import { beginWalk, walkOn } from './walk.ts';

export interface TendOptions {
  /** Stops at the next pause; what was read is kept, and the next one goes on from there. */
  readonly signal?: AbortSignal;
  /** Papers of an index that is being built, of how many; both 0 before it is known. */
  readonly onProgress?: (done: number, total: number) => void;
  /** What to wait for between two bits of work, so that a page can paint and answer. */
  readonly pause?: () => Promise<void>;
  /** Makes the index anew, whatever is there. */
  readonly anew?: boolean;
}

/**
 * Brings the index of a shelf up to date: builds it where there is none, takes in what was touched, merges what is due,
 * and takes away what no longer counts. Each step is one transaction, and the next one goes by what is on disk: so it can
 * be stopped or killed at any line, and whoever comes next goes on.
 */
export async function tend(db: Store, shelf: Shelf, options: TendOptions = {}): Promise<void> {
  await oneAtATime(options.signal, async () => {
    if (options.anew) await beginWalk(db, shelf);
    for (let tries = 1; ; tries += 1) {
      try {
        return await tendToEnd(db, shelf, options);
      } catch (error) {
        // Somebody else was quicker: look again at what is there.
        const mayHelp = error instanceof Overtaken || error instanceof StaleIndex;
        if (!mayHelp || tries > TRIES) throw error;
        // Blocks that nobody took away for another segment are lost.
        if (error instanceof StaleIndex && tries === TRIES) await discard(db, shelf);
      }
    }
  });
}

const TRIES = 3;

async function tendToEnd(db: Store, shelf: Shelf, options: TendOptions): Promise<void> {
  const { signal, onProgress, pause = pauses() } = options;
  const pauseOrStop = async () => {
    signal?.throwIfAborted();
    await pause();
  };
  for (;;) {
    await pauseOrStop();
    const record = await toTend(db, shelf);
    if (record.walk) onProgress?.(record.walk.done, record.walk.total);
    const folded = await fold(db, shelf, record, pauseOrStop);
    const walked = folded.walk ? await walkOn(db, shelf, folded, { pause, signal, onProgress }) : folded;
    const isWhole = folded.walk !== undefined && walked.walk === undefined;
    const due = isWhole ? dueAtRest(walked) : dueForMerging(walked);
    const isAtRest = walked === record && due.length === 0;
    const merged = await mergeKept(db, walked, isAtRest ? dueAtRest(walked) : due, pauseOrStop);
    if (merged === record) break;
  }
  await trimTouched(db);
  await sweep(db);
}

/** The one that is being built first: it is what everybody waits for. */
async function toTend(db: Store, shelf: Shelf): Promise<IndexRecord> {
  const [whole, anew] = await indexesOf(db, shelf);
  if (anew?.format === FORMAT) return anew;
  return whole?.format === FORMAT ? whole : beginWalk(db, shelf);
}

/** Across pages and worker, where the browser has locks; without, `Overtaken` is what keeps order. */
async function oneAtATime(signal: AbortSignal | undefined, work: () => Promise<void>): Promise<void> {
  const { locks } = globalThis.navigator ?? {};
  if (locks) await locks.request('deja-lu search index', { ...(signal && { signal }) }, work);
  else await work();
}
