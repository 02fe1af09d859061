import { isAmong, united } from '../../identity/sorted-numbers.ts';
import type { Store } from '../database.ts';
import { HEAD, putInBlocks } from './roll-blocks.ts';

interface Most {
  /** Lines of news that are left where they are: each look-up reads them all, and they are small. */
  readonly lines: number;
  /** Names that are kept apart from the blocks, 32 kB: some weeks of digests. All blocks are written when they are folded in. */
  readonly recent: number;
}

const MOST: Most = { lines: 24, recent: 8192 };

/**
 * Puts what was written lately on the roll in good order: lines of news with what is recent and, when that has grown, all of
 * it into the blocks. May be stopped at any line: what is in the blocks is taken from the head only afterwards. Rejects with
 * what Dexie throws.
 */
export async function foldRoll(db: Store, most: Most = MOST): Promise<void> {
  if ((await db.rollNews.count()) > most.lines) await foldNews(db);
  const head = await db.roll.get(HEAD);
  if (!head || head.names.length <= most.recent) return;
  await putInBlocks(db, head.names);
  await db.transaction('rw', db.roll, async () => {
    const now = await db.roll.get(HEAD);
    if (!now) return;
    const names = now.names.filter((name) => !isAmong(name, head.names));
    await db.roll.put({ ...now, names, folds: (now.folds ?? 0) + 1 });
  });
}

async function foldNews(db: Store): Promise<void> {
  await db.transaction('rw', [db.roll, db.rollNews], async () => {
    const [head, news] = await Promise.all([db.roll.get(HEAD), db.rollNews.toArray()]);
    // Without a head older records are not on the roll yet, and these come with them.
    if (!head) return;
    await db.roll.put({ ...head, names: united([head.names, ...news.map(({ names }) => names)]) });
    await db.rollNews.bulkDelete(news.map(({ id }) => id));
  });
}
