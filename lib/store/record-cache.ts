import type { PaperKey } from '../papers/paper.ts';
import { LinesThroughCache, type KnownLines } from './lines-through-cache.ts';
import { answerOf } from './reads.ts';
import type { ClueNews } from './records.ts';
import type { Tables } from './tables.ts';
import { ThroughCache, type Cached } from './through-cache.ts';

/** Records as a connection has read or written them: so they are as long as nothing is touched after this line (`touched`). */
interface RecordCache {
  line: number;
  readonly records: Cached;
  /** Whoever folds one into the index of clues leaves no line: what is kept here then says the same as it. */
  readonly clueNews: KnownLines<ClueNews>;
}

const caches = new WeakMap<IDBDatabase, RecordCache>();

/** With more records than these, some digests of them, it begins anew. */
const MOST = 4096;

/** The tables of a transaction, of which nothing is read that its connection knows already. */
export interface CachedTables {
  readonly tables: Tables;
  /** To be called when all is on disk, with the last line that the transaction has left in `touched`, if there is one. */
  keep(line?: number): void;
}

/**
 * What a page asks for when it is looked up, is seen, and is saved from, is mostly the same, and is read once. To be called
 * before anything else is asked of a transaction, which covers `touched`: one small read.
 */
export async function throughCache(transaction: IDBTransaction, tables: Tables): Promise<CachedTables> {
  const cache = await cacheFor(transaction);
  const both = { known: cache.records, written: new Map<string, unknown>() };
  const { papers, forms, sightings, digests, library, verdicts, kin } = tables;
  const clueNews = new LinesThroughCache(tables.clueNews, cache.clueNews);
  return {
    tables: {
      ...tables,
      papers: new ThroughCache('papers', papers, ({ key }) => key, both),
      forms: new ThroughCache('forms', forms, ({ form }) => form, both),
      sightings: new ThroughCache('sightings', sightings, paperOf, both),
      digests: new ThroughCache('digests', digests, ({ id }) => id, both),
      library: new ThroughCache('library', library, paperOf, both),
      verdicts: new ThroughCache('verdicts', verdicts, ({ a, b }) => [a, b], both),
      kin: new ThroughCache('kin', kin, paperOf, both),
      clueNews,
    },
    keep(line = cache.line) {
      for (const [name, record] of both.written) cache.records.set(name, record);
      clueNews.keep();
      cache.line = line;
    },
  };
}

/** Whoever trims the journal leaves its last line. */
async function cacheFor(transaction: IDBTransaction): Promise<RecordCache> {
  const before = caches.get(transaction.db);
  const touched = transaction.objectStore('touched');
  if (before && before.records.size <= MOST && (await isLast(touched, before.line))) return before;
  const last = await answerOf(touched.openKeyCursor(null, 'prev'));
  const anew = { line: Number(last?.key ?? 0), records: new Map<string, unknown>(), clueNews: {} };
  caches.set(transaction.db, anew);
  return anew;
}

async function isLast(touched: IDBObjectStore, line: number): Promise<boolean> {
  return (await answerOf(touched.getKey(IDBKeyRange.lowerBound(line, true)))) === undefined;
}

function paperOf({ paper }: { readonly paper: PaperKey }): PaperKey {
  return paper;
}
