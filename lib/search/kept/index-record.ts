import type { Store } from '../../store/database.ts';
import type { BlockRecord, IndexRecord, SegmentRecord } from '../../store/records.ts';
import type { SegmentHead } from '../packed/segment-data.ts';
import { nameAnew } from './answering.ts';
import { blocksOfSegment, type KeptSink } from './kept-sink.ts';
import type { Shelf } from './searchables.ts';

/** Another context has changed the index meanwhile: what was worked out does not fit any more. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** The indexes of a shelf: the one that answers, and one that is being made to take its place. */
export async function indexesOf(db: Store, shelf: Shelf): Promise<(IndexRecord | undefined)[]> {
  return db.indexes.bulkGet([shelf, nameAnew(shelf)]);
}

/** A new segment, written and not yet counted. */
export function segmentRecord(sink: KeptSink, head: SegmentHead): SegmentRecord {
  const views = Object.values(head).filter((part) => ArrayBuffer.isView(part));
  const bytes = views.reduce((sum, { byteLength }) => sum + byteLength, sink.bytes);
  return { id: sink.id, papers: head.papers, bytes, gone: new Uint32Array(), head };
}

/**
 * Puts a changed record in the place of the one that it was made from, with blocks that belong to it, in one
 * transaction: a browser that is killed finds the one or the other. Throws `Overtaken`; then nothing is written.
 */
export async function replaceIndex(
  db: Store,
  before: IndexRecord,
  after: Omit<IndexRecord, 'version'>,
  blocks: readonly BlockRecord[] = [],
): Promise<IndexRecord> {
  const record = { ...after, version: before.version + 1 };
  await db.transaction('rw', db.indexes, db.blocks, async () => {
    const now = await db.indexes.get(before.name);
    if (now?.version !== before.version) throw new Overtaken();
    await db.blocks.bulkPut([...blocks]);
    if (after.name !== before.name) await db.indexes.delete(before.name);
    await db.indexes.put(record);
  });
  return record;
}

/** Takes away blocks that no index counts: of segments that were merged, and of work that was cut off. */
export async function sweep(db: Store): Promise<void> {
  const counted = new Set(
    (await db.indexes.toArray()).flatMap(({ segments }) => segments.map(({ id }) => id)),
  );
  for (const segment of await segmentsOnDisk(db))
    if (!counted.has(segment)) await blocksOfSegment(db, segment).delete();
}

/** Goes from segment to segment, not from block to block. */
async function segmentsOnDisk(db: Store): Promise<string[]> {
  const found: string[] = [];
  let last = '';
  for (;;) {
    const [key] = await db.blocks
      .where('[segment+part+number]')
      .above([last, Infinity, Infinity])
      .limit(1)
      .primaryKeys();
    if (!key) return found;
    last = key[0];
    found.push(last);
  }
}

/** An index whose building was stopped so many writes ago is given up: what it would have to fold in only grows. */
const ABANDONED = 5000;

/** Forgets what all indexes have folded in, but for the last line: by that is known that none came after it (`record-cache.ts`). */
export async function trimTouched(db: Store): Promise<void> {
  await db.transaction('rw', db.indexes, db.touched, async () => {
    const records = await db.indexes.toArray();
    const last = Math.max(0, ...records.map(({ folded }) => folded));
    const isLeft = ({ walk, folded }: IndexRecord) => walk !== undefined && last - folded > ABANDONED;
    await db.indexes.bulkDelete(records.filter(isLeft).map(({ name }) => name));
    const folded = records.filter((record) => !isLeft(record)).map((record) => record.folded);
    if (folded.length > 0)
      await db.touched
        .where(':id')
        .below(Math.min(...folded))
        .delete();
  });
}
