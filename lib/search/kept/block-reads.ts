import type { Reads, Snapshot } from '../../store/reads.ts';

/** Something to be read, when there is a transaction. */
interface Waiting {
  readonly work: (now: Snapshot) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

/** Reads blocks. What is asked for in one turn is one transaction: to begin one takes as long as to read ten of them. */
export class BlockReads {
  readonly #reads: Reads;
  #waiting: Waiting[] = [];

  constructor(reads: Reads) {
    this.#reads = reads;
  }

  read<T>(work: (now: Snapshot) => Promise<T>): Promise<T> {
    return new Promise((resolve, fail) => {
      if (this.#waiting.length === 0) queueMicrotask(() => void this.#begin());
      this.#waiting.push({ work: (now) => work(now).then(resolve, fail), fail });
    });
  }

  async #begin(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      await this.#reads(['blocks'], (now) => Promise.all(waiting.map(({ work }) => work(now))));
    } catch (error) {
      for (const { fail } of waiting) fail(error);
    }
  }
}
