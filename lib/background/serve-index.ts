import { onMessage } from '../messages/protocol.ts';
import { isDue } from '../search/kept/due.ts';
import { tend } from '../search/kept/tend.ts';
import type { Store } from '../store/database.ts';
import { createStoreHolder } from './store-holder.ts';

/** After the last write; a reader who goes through a list writes every second. Milliseconds. */
const QUIET = 5_000;

/**
 * Keeps the search index up to date: after the first look-up of a worker, when a page asks for it, and some seconds after `soon`. The
 * worker may be stopped at any line; the next one goes on.
 */
export function serveIndex(withStore = createStoreHolder()) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let tending: Promise<unknown> | undefined;

  function now(): void {
    tending ??= withStore(tendAll).finally(() => (tending = undefined));
  }
  async function ifDue(): Promise<void> {
    const due = await withStore(isDue);
    if (due.ok && due.value) now();
  }
  onMessage('tendIndex', now);
  return {
    ifDue,
    soon() {
      clearTimeout(waiting);
      waiting = setTimeout(() => void ifDue(), QUIET);
    },
  };
}

/** What was met is indexed when somebody asks for it, and may stop that; once it is whole it is kept up to date too. */
async function tendAll(db: Store): Promise<void> {
  await tend(db, 'saved');
  if (await db.indexes.get('met')) await tend(db, 'met');
}
