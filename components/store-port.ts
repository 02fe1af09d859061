import { browser } from 'wxt/browser';
import { createStoreHolder } from '../lib/background/store-holder.ts';
import { broadcastChanged } from '../lib/messages/broadcast.ts';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { Store } from '../lib/store/database.ts';
import { troubleOf } from '../lib/store/store-trouble.ts';
import type { Job, LibraryPort } from './library-port.ts';
import type { ListedPaper } from './listed-paper.ts';
import { listedPapers, listedReadings } from './listed-papers.ts';
import { watchStore } from './watch-store.ts';

/** Finding what is the same paper is large, and reading does without. */
const writing = () => import('./store-writing.ts');

/** The store as the screens see it: read here, in this page; what is written is told to the pages in tabs. */
export function createStorePort(withStore = createStoreHolder()): LibraryPort {
  return {
    newest: (limit) => withStore((db) => newest(db, limit)),
    saved: () => withStore((db) => newest(db, Infinity)),
    async everything(job) {
      const answer = await withStore((db) => everything(db, job));
      job.signal.throwIfAborted();
      return answer;
    },
    read: (keys) => withStore((db) => listedPapers(db, keys)),
    async act(keys, what) {
      const answer = await withStore(async (db) => (await writing()).actOnPapers(db, keys, what));
      if (answer.ok) broadcastChanged(answer.value.papers);
      return answer;
    },
    async passVerdict(paper, verdict) {
      const answer = await withStore(async (db) => (await writing()).passVerdictOnPaper(db, paper, verdict));
      if (answer.ok) broadcastChanged(answer.value.papers);
      return answer;
    },
    near: (paper) => withStore(async (db) => listedPapers(db, await (await writing()).nearPapers(db, paper))),
    async undo(change) {
      const answer = await withStore(async (db) => (await writing()).undo(db, change));
      if (answer.ok && answer.value) broadcastChanged(answer.value.papers);
      return answer;
    },
    lastChange: () => withStore(async (db) => (await db.changes.orderBy(':id').last()) ?? null),
    watch(onChange, onTrouble) {
      let stop = () => {};
      let stopped = false;
      void withStore(async (db) => {
        if (!stopped) stop = watchStore(db, onChange, (error) => onTrouble(troubleOf(error)));
      });
      return () => {
        stopped = true;
        stop();
      };
    },
    async open(url) {
      await browser.tabs.create({ url });
    },
  };
}

async function newest(db: Store, limit: number): Promise<ListedPaper[]> {
  const readings = db.library.orderBy('savedAt').reverse();
  return listedReadings(db, await (limit === Infinity ? readings : readings.limit(limit)).toArray());
}

/** Papers that are read at a time: a screen can tell how far it is, and stop. */
const PART = 1000;

async function everything(db: Store, { signal, onProgress }: Job): Promise<ListedPaper[]> {
  const total = await db.papers.count();
  const all: ListedPaper[] = [];
  let last: PaperKey | undefined;
  do {
    signal.throwIfAborted();
    const from = last === undefined ? db.papers.toCollection() : db.papers.where(':id').above(last);
    const keys = await from.limit(PART).primaryKeys();
    all.push(...(await listedPapers(db, keys)));
    onProgress(all.length, Math.max(total, all.length));
    last = keys.at(-1);
  } while (last !== undefined);
  return all;
}
