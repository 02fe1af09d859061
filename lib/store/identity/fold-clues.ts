import type { PaperKey } from '../../papers/paper.ts';
import type { Store } from '../database.ts';
import type { ClueBucket } from '../records.ts';
import { CLUE_HEAD, packed, unpacked } from './clue-bucket.ts';
import { keepOthers } from './clue-cache.ts';
import { bucketOf, hashOf } from './clue-hash.ts';
import { pairsIn } from './clue-pairs.ts';

/** So many papers of one clue are kept: it tells those that come later no more apart. */
export const MOST_OF_A_CLUE = 256;
/** Lines of news that are left where they are: each look-up reads them all, and they are small. */
export const LEFT = 24;

/**
 * Puts news of clues into their buckets, and what the papers' numbers stand for where that is looked for; the oldest line
 * first, each line one transaction: what writes a paper adds one line and no more. May be stopped at any line. Rejects with
 * what Dexie throws.
 */
export async function foldClues(db: Store): Promise<void> {
  while ((await db.clueNews.count()) > LEFT) await foldOldest(db);
}

async function foldOldest(db: Store): Promise<void> {
  const folded = await db.transaction('rw', [db.clues, db.clueNews, db.numbers], async () => {
    const news = await db.clueNews.orderBy(':id').first();
    if (!news) return undefined;
    const [folds] = await Promise.all([foldPairs(db, news.clues), foldNumbers(db, news.papers ?? [])]);
    await db.clueNews.delete(news.id);
    return { folds, news };
  });
  if (folded) keepOthers(db.connection, folded.folds, folded.news.clues);
}

/** Returns how often something has been folded in. */
async function foldPairs(db: Store, pairs: Uint32Array): Promise<number> {
  const byBucket = new Map<number, [clue: number, paper: number][]>();
  for (const pair of pairsIn(pairs)) {
    const bucket = bucketOf(pair[0]);
    byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), pair]);
  }
  const [head, ...before] = await db.clues.bulkGet([CLUE_HEAD, ...byBucket.keys()]);
  const folds = (head?.folds ?? 0) + 1;
  const after = [...byBucket].map(([bucket, ofOne], at) => filled(bucket, before[at], ofOne));
  await db.clues.bulkPut([{ bucket: CLUE_HEAD, folds }, ...after]);
  return folds;
}

async function foldNumbers(db: Store, papers: readonly PaperKey[]): Promise<void> {
  const numbers = [...new Set(papers.map(hashOf))];
  const before = await db.numbers.bulkGet(numbers);
  const named = new Map(numbers.map((number, at) => [number, new Set(before[at]?.papers)]));
  for (const paper of papers) named.get(hashOf(paper))?.add(paper);
  await db.numbers.bulkPut([...named].map(([number, its]) => ({ number, papers: [...its] })));
}

function filled(
  bucket: number,
  before: ClueBucket | undefined,
  pairs: readonly (readonly [number, number])[],
): ClueBucket {
  const byClue = unpacked(before ?? { bucket });
  for (const [clue, paper] of pairs) {
    const holders = byClue.get(clue) ?? [];
    if (holders.length < MOST_OF_A_CLUE && !holders.includes(paper)) byClue.set(clue, [...holders, paper]);
  }
  return packed(bucket, byClue);
}
