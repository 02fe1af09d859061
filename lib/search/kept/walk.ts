import type { Store } from '../../store/database.ts';
import type { IndexRecord } from '../../store/records.ts';
import { finishInParts, Packer } from '../packed/pack-papers.ts';
import { FORMAT, nameAnew } from './answering.ts';
import { replaceIndex, segmentRecord } from './index-record.ts';
import { KeptSink } from './kept-sink.ts';
import type { Shelf } from './searchables.ts';
import { strides } from './strides.ts';

/**
 * Terms of papers in a segment while an index is built: three thousand papers with their abstracts, thirty thousand without. It is
 * what is lost when the browser is killed, some seconds of work, and takes some 20 MB of memory.
 */
const FULL = 400_000;

/** How an index is built. */
export interface Walking {
  readonly pause: () => Promise<void>;
  /** Ends the segment that is being packed: what was read is not lost. */
  readonly signal?: AbortSignal | undefined;
  /** Papers that were read, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Begins to build the index of a shelf. What is touched from now on is folded in later. */
export async function beginWalk(db: Store, shelf: Shelf): Promise<IndexRecord> {
  const total = await (shelf === 'saved' ? db.library.count() : db.papers.count());
  return db.transaction('rw', db.indexes, db.touched, async () => {
    const begun = await db.indexes.get(nameAnew(shelf));
    if (begun?.format === FORMAT) return begun;
    const last = await db.touched.orderBy(':id').last();
    const record: IndexRecord = {
      name: nameAnew(shelf),
      format: FORMAT,
      version: (begun?.version ?? 0) + 1,
      folded: last?.id ?? 0,
      segments: [],
      walk: { done: 0, total },
    };
    await db.indexes.put(record);
    return record;
  });
}

/** Goes on to build an index: the next papers become a segment. At the end it takes the old one's place. */
export async function walkOn(
  db: Store,
  shelf: Shelf,
  record: IndexRecord,
  walking: Walking,
): Promise<IndexRecord> {
  const { walk, ...rest } = record;
  const { packer, walked } = await gather(db, shelf, walk, walking);
  const sink = new KeptSink();
  const packed =
    packer.papers > 0 ? [segmentRecord(sink, await finishInParts(packer, sink, walking.pause))] : [];
  const segments = [...record.segments, ...packed];
  const after = walked ? { ...rest, walk: walked } : { ...rest, name: shelf };
  return replaceIndex(db, record, { ...after, segments }, sink.take());
}

/** The next papers, until there are enough for a segment. `walked` is absent where none are left. */
async function gather(
  db: Store,
  shelf: Shelf,
  { after, done, total }: NonNullable<IndexRecord['walk']> = { done: 0, total: 0 },
  { pause, signal, onProgress }: Walking,
): Promise<{ readonly packer: Packer; readonly walked?: IndexRecord['walk'] }> {
  const packer = new Packer();
  let read = done;
  for await (const stride of strides(db, shelf, after)) {
    for (const paper of stride.papers) {
      packer.add(paper);
      await pause();
    }
    read += stride.read;
    const walked = { done: read, total: Math.max(total, read) };
    onProgress?.(walked.done, walked.total);
    if (stride.last === undefined) break;
    if (packer.size >= FULL || signal?.aborted) return { packer, walked: { ...walked, after: stride.last } };
  }
  return { packer };
}
