/** Bytes that stay: the lists of 100,000 papers with their abstracts. */
const MOST_BYTES = 20 * 1024 * 1024;

/** The blocks of an index that were used last: what one word after another reads again while it is typed. */
export class RecentBlocks {
  readonly #most: number;
  /** Those used longest ago first. */
  readonly #blocks = new Map<string, Uint8Array>();
  #bytes = 0;
  #waiting = 0;

  constructor(most: number = MOST_BYTES) {
    this.#most = most;
  }

  get(name: string): Uint8Array | undefined {
    return this.#blocks.get(name);
  }

  /** It is used from now on: of all, it is forgotten last. */
  put(name: string, bytes: Uint8Array): void {
    this.delete(name);
    this.#blocks.set(name, bytes);
    this.#bytes += bytes.length;
  }

  delete(name: string): void {
    this.#bytes -= this.#blocks.get(name)?.length ?? 0;
    this.#blocks.delete(name);
  }

  /**
   * Forgets those used longest ago where they are too many. What is about to be used must not be among them: call it before;
   * and nothing is forgotten while somebody waits for blocks, who counts on those that he has already.
   */
  trim(): void {
    if (this.#waiting > 0) return;
    for (const name of this.#blocks.keys()) {
      if (this.#bytes <= this.#most) return;
      this.delete(name);
    }
  }

  async waitFor<T>(read: Promise<T>): Promise<T> {
    this.#waiting += 1;
    try {
      return await read;
    } finally {
      this.#waiting -= 1;
    }
  }
}
