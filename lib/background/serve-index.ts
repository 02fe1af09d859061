import { onMessage } from '../messages/protocol.ts';
import { isDue } from '../search/kept/due.ts';
import { tend } from '../search/kept/tend.ts';
import type { Store } from '../store/database.ts';
import { createStoreHolder } from './store-holder.ts';

/** After the last write; a reader who goes through a list writes every second. Milliseconds. */
const QUIET = 5_000;

/**
 * Keeps the search index up to date: when the worker starts, when a page asks for it, and some seconds after `soon`. The
 * worker may be stopped at any line; the next one goes on.
 */
export function serveIndex(withStore = createStoreHolder()): { readonly soon: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let tending: Promise<unknown> | undefined;

  function now(): void {
    tending ??= withStore(tendAll).finally(() => (tending = undefined));
  }
  onMessage('tendIndex', now);
  return {
    soon() {
      clearTimeout(waiting);
      waiting = setTimeout(() => void withStore(isDue).then((due) => due.ok && due.value && now()), QUIET);
    },
  };
}

/** What was met is indexed once somebody has searched it; from then on it is kept up to date too. */
async function tendAll(db: Store): Promise<void> {
  await tend(db, 'saved');
  const names = await db.indexes.toCollection().primaryKeys();
  if (names.some((name) => name.startsWith('met'))) await tend(db, 'met');
}
