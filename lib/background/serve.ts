import type { Known } from '../digest/known.ts';
import { tell, type Told } from '../digest/told.ts';
import { broadcastChanged } from '../messages/broadcast.ts';
import { onMessage } from '../messages/protocol.ts';
import { tagsInUse } from '../search/kept/tags-in-use.ts';
import { actAndTell } from '../store/act.ts';
import { dropOldChanges, undo } from '../store/change-log.ts';
import { catchUp } from '../store/identity/catch-up.ts';
import type { Store } from '../store/database.ts';
import { lookUp } from '../store/look-up.ts';
import { passVerdict } from '../store/pass-verdict.ts';
import { recordSightings } from '../store/record-sightings.ts';
import { serveIndex } from './serve-index.ts';
import { createStoreHolder } from './store-holder.ts';
import { WarmIndex } from './warm-index.ts';

/** Answers what pages ask of the store. To be called at once when the worker starts. */
export function serveStore(withStore = createStoreHolder(), warm = new WarmIndex(withStore)): void {
  const index = serveIndex(withStore);
  // Not before the first answer: what asks has to be the one who hears why the store cannot be opened. Papers that are
  // caught up with are written once more: the search index comes after.
  const tidy = oneAtATime(() => withStore(tidyUp).then(index.ifDue));
  onMessage('lookUp', async ({ data: { digest, entries } }) => {
    const answer = await withStore(async (db) => told(await lookUp(db, digest, entries)));
    if (answer.ok) void tidy().then(() => warm.soon());
    return answer;
  });
  onMessage('sighted', ({ data: { digest, entries } }) =>
    withStore(async (db) => {
      const known = await recordSightings(db, digest, entries);
      index.soon();
      return told(known);
    }),
  );
  onMessage('act', async ({ data: { digest, entries, act: what }, sender }) => {
    const answer = await withStore(async (db) => {
      const { change, known } = await actAndTell(db, digest, entries, what);
      return { change, known: told(known) };
    });
    if (answer.ok) broadcastChanged(answer.value.change.papers, sender.tab?.id);
    index.soon();
    return answer;
  });
  onMessage('passVerdict', async ({ data: { digest, entry, verdict }, sender }) => {
    const answer = await withStore(async (db) => {
      const change = await passVerdict(db, digest, entry, verdict);
      return { change, known: told(await lookUp(db, digest, [entry])) };
    });
    if (answer.ok) broadcastChanged(answer.value.change.papers, sender.tab?.id);
    return answer;
  });
  onMessage('undo', async ({ data: { change }, sender }) => {
    const answer = await withStore((db) => undo(db, change));
    if (answer.ok && answer.value) broadcastChanged(answer.value.papers, sender.tab?.id);
    return answer;
  });
  onMessage('tags', () => withStore(tagsInUse));
}

/** What was left for later. */
async function tidyUp(db: Store): Promise<void> {
  await Promise.all([catchUp(db), dropOldChanges(db)]);
}

/** With the words for it, as of now. */
function told(known: readonly (Known | null)[]): (Told | null)[] {
  const now = Date.now();
  return known.map((each) => each && tell(each, now));
}

/** Work that is asked for while it is going on is not started again. */
function oneAtATime(work: () => Promise<unknown>): () => Promise<unknown> {
  let going: Promise<unknown> | undefined;
  return () => (going ??= work().finally(() => (going = undefined)));
}
