import { browser } from 'wxt/browser';
import type { createStoreHolder } from '../../lib/background/store-holder.ts';
import { broadcastChanged } from '../../lib/messages/broadcast.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import { tagsInUse } from '../../lib/search/kept/tags-in-use.ts';
import { act } from '../../lib/store/act.ts';
import { undo } from '../../lib/store/change-log.ts';
import { lookUp } from '../../lib/store/look-up.ts';
import { passVerdict } from '../../lib/store/pass-verdict.ts';
import { recordSightings } from '../../lib/store/record-sightings.ts';
import { watchStore } from '../watch-store.ts';
import type { PastedPort } from './pasted-port.ts';

/** The store as a pasted digest sees it: read and written here, in this page; what is written is told to the pages in tabs. */
export function createPastedPort(withStore: ReturnType<typeof createStoreHolder>): PastedPort {
  return {
    lookUp: (digest, entries) => withStore((db) => lookUp(db, digest, entries)),
    sighted: (digest, entries) => withStore((db) => recordSightings(db, digest, entries)),
    async act(digest, entries, what) {
      const answer = await withStore((db) => act(db, digest, entries, what));
      if (answer.ok) broadcastChanged(answer.value.papers);
      return answer;
    },
    async passVerdict(digest, entry, verdict) {
      const answer = await withStore((db) => passVerdict(db, digest, entry, verdict));
      if (answer.ok) broadcastChanged(answer.value.papers);
      return answer;
    },
    async undo(change) {
      const answer = await withStore((db) => undo(db, change));
      if (answer.ok && answer.value) broadcastChanged(answer.value.papers);
      return answer;
    },
    tags: () => withStore(tagsInUse),
    watch(onChange) {
      const life = new AbortController();
      void withStore(async (db) => {
        if (!life.signal.aborted)
          life.signal.addEventListener(
            'abort',
            watchStore(db, () => onChange(), console.error),
          );
      });
      return () => life.abort();
    },
    async open(url, paper) {
      if (paper === undefined) await browser.tabs.create({ url });
      else await sendMessage('open', { url, where: 'new-tab', paper });
    },
  };
}
