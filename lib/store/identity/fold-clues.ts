import type { Store } from '../database.ts';
import type { ClueBucket } from '../records.ts';
import { packed, unpacked } from './clue-bucket.ts';
import { bucketOf } from './clue-hash.ts';
import { pairsIn } from './clue-pairs.ts';

/** So many papers of one clue are kept: it tells those that come later no more apart. */
export const MOST_OF_A_CLUE = 256;
/** Lines of news that are left where they are: each look-up reads them all, and they are small. */
export const LEFT = 24;

/**
 * Puts news of clues into their buckets, the oldest line first, each line one transaction: what writes a paper adds one line
 * and no more. May be stopped at any line. Rejects with what Dexie throws.
 */
export async function foldClues(db: Store): Promise<void> {
  while ((await db.clueNews.count()) > LEFT) await foldOldest(db);
}

async function foldOldest(db: Store): Promise<void> {
  await db.transaction('rw', [db.clues, db.clueNews], async () => {
    const news = await db.clueNews.orderBy(':id').first();
    if (!news) return;
    const byBucket = new Map<number, [clue: number, paper: number][]>();
    for (const pair of pairsIn(news.clues)) {
      const bucket = bucketOf(pair[0]);
      byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), pair]);
    }
    const before = await db.clues.bulkGet([...byBucket.keys()]);
    const after = [...byBucket].map(([bucket, pairs], at) => filled(bucket, before[at], pairs));
    await db.clues.bulkPut(after);
    await db.clueNews.delete(news.id);
  });
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
