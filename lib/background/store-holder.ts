import type { Answer } from '../messages/answer.ts';
import { openStore, type Store } from '../store/database.ts';
import { troubleOf } from '../store/store-trouble.ts';

/**
 * The worker's one connection: opened at the first question, opened anew after a failure. A cache and no more: the
 * worker may be gone at any line, and starts again from the disk.
 */
export function createStoreHolder(open: () => Promise<Store> = openStore, report = console.error) {
  let opening: Promise<Store> | undefined;

  function store(): Promise<Store> {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  /** Dexie opens again by itself what the browser closed, but once: after that it only repeats its error. */
  async function dropIfClosed(): Promise<void> {
    const held = opening;
    const db = await held?.catch(() => undefined);
    if (db && !db.isOpen() && opening === held) opening = undefined;
  }

  /** Whatever goes wrong becomes an answer: nothing that failed looks like a success. */
  return async function withStore<T>(work: (db: Store) => Promise<T>): Promise<Answer<T>> {
    try {
      return { ok: true, value: await work(await store()) };
    } catch (error) {
      await dropIfClosed();
      const trouble = troubleOf(error);
      // What has no name of its own may be a mistake of ours: it must leave a trace.
      if (trouble === 'unavailable') report(error);
      return { ok: false, trouble };
    }
  };
}
