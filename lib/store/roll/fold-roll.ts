import type { Store } from '../database.ts';
import { HEAD, putInBlocks } from './roll-blocks.ts';
import { united } from './sorted-numbers.ts';

/** Lines of news that are left where they are: each look-up reads them all, and they are small. */
const LEFT = 24;
/** So many names are kept apart from the blocks, 32 kB: some weeks of digests. All blocks are written when they are folded in. */
const MOST_RECENT = 8192;

/**
 * Puts what was written lately on the roll in good order: lines of news with what is recent and, when that has grown, all of
 * it into the blocks. One transaction: a kill leaves it as it was. Rejects with what Dexie throws.
 */
export async function foldRoll(db: Store): Promise<void> {
  if ((await db.rollNews.count()) <= LEFT) return;
  await db.transaction('rw', [db.roll, db.rollNews], async () => {
    const [head, news] = await Promise.all([db.roll.get(HEAD), db.rollNews.toArray()]);
    if (!head) return;
    const recent = united([head.names, ...news.map(({ names }) => names)]);
    if (recent.length > MOST_RECENT) {
      const folds = head.folds + 1;
      await putInBlocks(db, recent, folds);
      await db.roll.put({ ...head, folds, names: new Uint32Array() });
    } else await db.roll.put({ ...head, names: recent });
    await db.rollNews.bulkDelete(news.map(({ id }) => id));
  });
}
