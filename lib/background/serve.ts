import { broadcastChanged } from '../messages/broadcast.ts';
import { onMessage } from '../messages/protocol.ts';
import { act } from '../store/act.ts';
import { undo } from '../store/change-log.ts';
import { catchUp } from '../store/identity/catch-up.ts';
import { foldClues } from '../store/identity/fold-clues.ts';
import { lookUp } from '../store/look-up.ts';
import { passVerdict } from '../store/pass-verdict.ts';
import { recordSightings } from '../store/record-sightings.ts';
import { tagCounts } from '../store/tag-counts.ts';
import { serveIndex } from './serve-index.ts';
import { createStoreHolder } from './store-holder.ts';

/** Answers what pages ask of the store. To be called at once when the worker starts. */
export function serveStore(withStore = createStoreHolder()): void {
  const index = serveIndex(withStore);
  // Papers that are caught up with are written once more: the index comes after.
  void withStore(catchUp).then(index.ifDue);
  const fold = oneAtATime(() => withStore(foldClues));
  onMessage('lookUp', ({ data: { digest, entries } }) => withStore((db) => lookUp(db, digest, entries)));
  onMessage('sighted', ({ data: { digest, entries } }) =>
    withStore(async (db) => {
      await recordSightings(db, digest, entries);
      index.soon();
      const known = await lookUp(db, digest, entries);
      void fold();
      return known;
    }),
  );
  onMessage('act', async ({ data: { digest, entries, act: what }, sender }) => {
    const answer = await withStore(async (db) => {
      const change = await act(db, digest, entries, what);
      return { change, known: await lookUp(db, digest, entries) };
    });
    if (answer.ok) broadcastChanged(answer.value.change.papers, sender.tab?.id);
    index.soon();
    return answer;
  });
  onMessage('passVerdict', async ({ data: { digest, entry, verdict }, sender }) => {
    const answer = await withStore(async (db) => {
      const change = await passVerdict(db, digest, entry, verdict);
      return { change, known: await lookUp(db, digest, [entry]) };
    });
    if (answer.ok) broadcastChanged(answer.value.change.papers, sender.tab?.id);
    return answer;
  });
  onMessage('undo', async ({ data: { change }, sender }) => {
    const answer = await withStore((db) => undo(db, change));
    if (answer.ok && answer.value) broadcastChanged(answer.value.papers, sender.tab?.id);
    return answer;
  });
  onMessage('tags', () => withStore(tagCounts));
}

/** Work that is asked for while it is going on is not started again. */
function oneAtATime(work: () => Promise<unknown>): () => Promise<unknown> {
  let going: Promise<unknown> | undefined;
  return () => (going ??= work().finally(() => (going = undefined)));
}
