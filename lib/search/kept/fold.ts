import type { PaperKey } from '../../papers/paper.ts';
import type { Store } from '../../store/database.ts';
import type { IndexRecord, SegmentRecord } from '../../store/records.ts';
import { readsOf } from '../../store/store-reads.ts';
import { packInParts } from '../packed/pack-papers.ts';
import { replaceIndex, segmentRecord } from './index-record.ts';
import { openSegments } from './kept-blocks.ts';
import { KeptSink } from './kept-sink.ts';
import { readSearchables, shelfOf, type Shelf } from './searchables.ts';

/** Lines of the journal at a time; an import writes some hundred papers a line. */
const LINES = 8;

/**
 * Takes what was touched into the index: the papers as they are now become a small segment, and are out of date in the
 * others. Resolves to the same record where there is nothing to take in.
 */
export async function fold(
  db: Store,
  shelf: Shelf,
  record: IndexRecord,
  pause: () => Promise<void>,
): Promise<IndexRecord> {
  const lines = await db.touched.where(':id').above(record.folded).limit(LINES).toArray();
  const last = lines.at(-1);
  if (!last) return record;
  const touched = [...new Set(lines.flatMap(({ papers }) => papers))];
  // What the walk has not come to, it will read as it is then.
  const keys = touched.filter((key) => !record.walk || key <= (record.walk.after ?? ''));
  const papers = [...(await readSearchables(readsOf(db), keys)).values()].filter(
    (paper) => shelfOf(paper) === shelf,
  );
  const sink = new KeptSink();
  const packed = papers.length > 0 ? [segmentRecord(sink, await packInParts(papers, sink, pause))] : [];
  const segments = [...(await withoutThese(db, record.segments, keys)), ...packed];
  return replaceIndex(db, record, { ...record, folded: last.id, segments }, sink.take());
}

/** The segments, with these papers marked as out of date. */
async function withoutThese(
  db: Store,
  segments: readonly SegmentRecord[],
  keys: readonly PaperKey[],
): Promise<SegmentRecord[]> {
  const opened = openSegments(readsOf(db), segments);
  return Promise.all(
    segments.map(async (segment) => {
      const own = (await opened.get(segment.id)?.numbersOf(keys)) ?? [];
      return own.length === 0 ? segment : { ...segment, gone: union(segment.gone, own) };
    }),
  );
}

function union(gone: Uint32Array, more: readonly number[]): Uint32Array {
  return Uint32Array.from(new Set([...gone, ...more])).sort();
}
