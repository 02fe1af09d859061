import { libraryIndex } from '../search/kept/library-index.ts';
import type { KeptIndex } from '../search/kept/kept-index.ts';
import type { Store } from '../store/database.ts';
import { createStoreHolder } from './store-holder.ts';

/** A page that was looked up is being marked: that goes first. Milliseconds. */
const AFTER = 1500;

/** The index of the library, open, and the store that it lies in. */
export interface Warm {
  readonly db: Store;
  readonly index: KeptIndex;
}

/**
 * The search index in the worker's memory while the reader reads, so that the popup they open next is answered at once.
 * It is gone with the worker, half a minute after the last page has asked something.
 */
export class WarmIndex {
  readonly #withStore: ReturnType<typeof createStoreHolder>;
  #warm: Warm | undefined;
  #isOpening = false;

  constructor(withStore = createStoreHolder()) {
    this.#withStore = withStore;
  }

  /** `undefined` as long as it is not open, or is being built: whoever asks is quicker by themselves. */
  get warm(): Warm | undefined {
    return this.#warm?.db.isOpen() && !this.#warm.index.building ? this.#warm : undefined;
  }

  /** Opens it in a moment, if it is not open. */
  soon(): void {
    if (this.warm || this.#isOpening) return;
    this.#isOpening = true;
    void this.#open().finally(() => (this.#isOpening = false));
  }

  async #open(): Promise<void> {
    await new Promise((resolve) => void setTimeout(resolve, AFTER));
    await this.#withStore(async (db) => {
      const index = libraryIndex(db);
      await index.layers();
      index.keepSmall(0);
      this.#warm = { db, index };
    });
  }
}
