import { browser } from 'wxt/browser';
import { createStoreHolder } from '../lib/background/store-holder.ts';
import { broadcastChanged } from '../lib/messages/broadcast.ts';
import { sendMessage } from '../lib/messages/protocol.ts';
import { indexIn, moveInto } from '../lib/search/kept/index-in.ts';
import type { KeptIndex, Scope } from '../lib/search/kept/kept-index.ts';
import { wordsIn } from '../lib/search/ranked/words-in.ts';
import type { Store } from '../lib/store/database.ts';
import { troubleOf } from '../lib/store/store-trouble.ts';
import type { Job, LibraryPort } from './library-port.ts';
import { readsOf } from '../lib/store/store-reads.ts';
import { listedPapers } from './listed-papers.ts';
import { newest, storeListing } from './store-listing.ts';
import { watchStore } from './watch-store.ts';

/** Finding what is the same paper is large, and reading does without. */
const writing = () => import('./store-writing.ts');

/**
 * The store as the screens see it: read here, in this page; what is written is told to the pages in tabs.
 * @param early an index of the library that is open already
 */
export function createStorePort(withStore = createStoreHolder(), early?: KeptIndex): LibraryPort {
  const indexes = indexesIn(early);
  return {
    newest: (limit) => withStore((db) => newest(db, limit)),
    find: (query, scope) =>
      withStore(async (db) => {
        const index = indexes(db, scope);
        const listing = await storeListing(db, index, query, withStore);
        if (index.isDue) void sendMessage('tendIndex', undefined).catch(() => undefined);
        return listing;
      }),
    words: (scope) => withStore(async (db) => wordsIn(await indexes(db, scope).layers())),
    async gatherMet(job) {
      const answer = await withStore((db) => tendMet(db, job));
      job.signal.throwIfAborted();
      return answer;
    },
    read: (keys) => withStore((db) => listedPapers(readsOf(db), keys)),
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
    near: (paper) =>
      withStore(async (db) => listedPapers(readsOf(db), await (await writing()).nearPapers(db, paper))),
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

/** Where somebody else is at it already, it is told how far that has come. */
async function tendMet(db: Store, { signal, onProgress }: Job): Promise<void> {
  const { followWalk, tend } = await writing();
  const stop = followWalk(db, 'met', onProgress);
  try {
    await tend(db, 'saved', { signal });
    await tend(db, 'met', {
      signal,
      onProgress(done, total) {
        stop();
        onProgress(done, total);
      },
    });
  } finally {
    stop();
  }
}

/** One opened index a scope, as long as the store is the same: opening is what costs. */
function indexesIn(early?: KeptIndex): (db: Store, scope: Scope) => KeptIndex {
  let opened = new Map<Scope, KeptIndex>();
  let store: Store | undefined;
  return (db, scope) => {
    if (!store && early) {
      moveInto(db, early);
      opened.set(early.scope, early);
    } else if (store !== db) opened = new Map();
    store = db;
    const index = opened.get(scope) ?? indexIn(db, scope);
    opened.set(scope, index);
    return index;
  };
}
