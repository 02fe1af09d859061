import type { PaperKey } from '../../papers/paper.ts';
import type { Store } from '../../store/database.ts';
import type { IndexRecord } from '../../store/records.ts';
import { readsOf } from '../../store/store-reads.ts';
import { packInParts } from '../packed/pack-papers.ts';
import type { Searchable } from '../searchable.ts';
import { FORMAT, nameAnew } from './answering.ts';
import { replaceIndex, segmentRecord } from './index-record.ts';
import { KeptSink } from './kept-sink.ts';
import { readSearchables, shelfOf, type Shelf } from './searchables.ts';

/** Papers of a segment while an index is built: what is lost when the browser is killed, and a second of work or less. */
const CHUNK = 2048;

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
  pause: () => Promise<void>,
): Promise<IndexRecord> {
  const { after, done = 0, total = 0 } = record.walk ?? {};
  const { papers, last } = await nextPapers(db, shelf, after);
  const sink = new KeptSink();
  const packed = papers.length > 0 ? [segmentRecord(sink, await packInParts(papers, sink, pause))] : [];
  const segments = [...record.segments, ...packed];
  const { walk: _walk, ...rest } = record;
  if (last === undefined) return replaceIndex(db, record, { ...rest, name: shelf, segments }, sink.take());
  const walk = { after: last, done: done + papers.length, total: Math.max(total, done + papers.length) };
  return replaceIndex(db, record, { ...rest, segments, walk }, sink.take());
}

/** In the order of their keys. `last` is absent where nothing comes behind. */
async function nextPapers(
  db: Store,
  shelf: Shelf,
  after: PaperKey | undefined,
): Promise<{ readonly papers: readonly Searchable[]; readonly last?: PaperKey }> {
  const table = shelf === 'saved' ? db.library : db.papers;
  const keys = await db.transaction('r', table, () =>
    (after === undefined ? table.toCollection() : table.where(':id').above(after)).limit(CHUNK).primaryKeys(),
  );
  const papers = [...(await readSearchables(readsOf(db), keys)).values()];
  return { papers: papers.filter((paper) => shelfOf(paper) === shelf), ...lastOf(keys) };
}

function lastOf(keys: readonly PaperKey[]): { readonly last?: PaperKey } {
  const last = keys.length === CHUNK ? keys.at(-1) : undefined;
  return last === undefined ? {} : { last };
}
