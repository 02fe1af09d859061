import type { Store } from '../../store/database.ts';
import type { IndexRecord, SegmentRecord } from '../../store/records.ts';
import { readsOf } from '../../store/store-reads.ts';
import { mergeSegments } from '../packed/merge-segments.ts';
import { replaceIndex, segmentRecord } from './index-record.ts';
import { openSegments } from './kept-blocks.ts';
import { blocksOfSegment, KeptSink } from './kept-sink.ts';
import { RecentBlocks } from './recent-blocks.ts';

/** Blocks that are written at a time: about a megabyte. */
const WRITTEN = 64;

/** Bytes of blocks that stay: each is read once, and in its order. */
const READ_LAST = 4 * 1024 * 1024;

/** Merges these segments into one. Resolves to the same record where there are none. */
export async function mergeKept(
  db: Store,
  record: IndexRecord,
  due: readonly SegmentRecord[],
  pause: () => Promise<void>,
): Promise<IndexRecord> {
  if (due.length === 0) return record;
  const opened = openSegments(readsOf(db), due, new RecentBlocks(READ_LAST));
  const sink = new KeptSink();
  const merged = due.flatMap(({ id, gone }) => {
    const segment = opened.get(id);
    return segment ? [{ segment, gone }] : [];
  });
  const head = await mergeSegments(merged, sink, async () => {
    // Nothing counts them yet: when we are stopped here, they are swept away.
    if (sink.waiting >= WRITTEN) await db.blocks.bulkPut([...sink.take()]);
    await pause();
  });
  const others = record.segments.filter((segment) => !due.includes(segment));
  const segments = [...others, ...(head.papers > 0 ? [segmentRecord(sink, head)] : [])];
  const after = await replaceIndex(db, record, { ...record, segments }, sink.take());
  for (const { id } of due) await blocksOfSegment(db, id).delete();
  return after;
}

/** So many of one size become one: each paper is written anew once for every fourfold growth of the library. */
const ALIKE = 4;
/** While an index is built: its segments are of one size, and what is merged late is written less often. */
const ALIKE_ON_WALK = 8;
/** The smallest size, in papers. */
const SMALLEST = 64;
/** A segment of which more than this part is out of date is packed anew. */
const MOST_GONE = 0.25;
/** Larger ones stay as they are: merging has to keep what is known of each paper in memory. */
const LARGEST = 300_000;

/** Parts that hold more than this share of all papers, or of which so much is out of date, are not left apart. */
const LEFT_APART = 1 / 8;

/**
 * What becomes one when there is nothing else to do, after a library was built or brought in: one segment takes less room
 * and fewer reads than several, each of which has most of the words. The smallest first, as many as may become one.
 */
export function dueAtRest({ segments }: Pick<IndexRecord, 'segments'>): readonly SegmentRecord[] {
  const bySize = segments.toSorted((a, b) => living(a) - living(b));
  let all = 0;
  const small = bySize.filter((segment) => (all += living(segment)) <= LARGEST);
  const papers = small.reduce((sum, segment) => sum + segment.papers, 0);
  const largest = Math.max(0, ...small.map(living));
  return papers - largest > LEFT_APART * papers && papers > SMALLEST ? small : [];
}

/** The segments that are to become one now: too many of one size, or one that is out of date in too much. */
export function dueForMerging({
  segments,
  walk,
}: Pick<IndexRecord, 'segments' | 'walk'>): readonly SegmentRecord[] {
  const small = segments.filter((segment) => living(segment) <= LARGEST);
  const sizes = [...new Set(small.map(sizeOf))].sort((a, b) => a - b);
  const many = sizes
    .map((size) => small.filter((segment) => sizeOf(segment) === size))
    .find((alike) => alike.length >= (walk ? ALIKE_ON_WALK : ALIKE));
  if (many) return many;
  return small
    .filter(({ papers, gone }) => gone.length > MOST_GONE * papers && gone.length > SMALLEST)
    .slice(0, 1);
}

function living({ papers, gone }: SegmentRecord): number {
  return papers - gone.length;
}

/** 0 up to 64 papers, 1 up to 256, 2 up to 1,024, … */
function sizeOf(segment: SegmentRecord): number {
  return Math.ceil(Math.log(Math.max(SMALLEST, living(segment)) / SMALLEST) / Math.log(ALIKE));
}
