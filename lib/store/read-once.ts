import { readAligned } from './read-batch.ts';
import type { Records } from './tables.ts';

/** May this key have a record? */
export type MayHave<K> = (key: K) => boolean;

/** Records of a table by their keys, as one transaction sees them: what was asked for is not read again, be it there or not. */
export class ReadOnce<T, K extends string> {
  readonly #table: Pick<Records<T, K>, 'bulkGet'>;
  readonly #mayHave: MayHave<K>;
  readonly #read = new Map<K, T | undefined>();

  /** @param mayHave where most have none: only those are asked for that may. */
  constructor(table: Pick<Records<T, K>, 'bulkGet'>, mayHave: MayHave<K> = () => true) {
    this.#table = table;
    this.#mayHave = mayHave;
  }

  /** One batch, or none: those of these that are there. */
  async present(keys: readonly K[]): Promise<T[]> {
    const asked = [...new Set(keys)];
    const missing = asked.filter((key) => !this.#read.has(key) && this.#mayHave(key));
    if (missing.length > 0) {
      const found = await readAligned(this.#table, missing);
      for (const [at, key] of missing.entries()) this.#read.set(key, found[at]);
    }
    return asked.flatMap((key) => this.#read.get(key) ?? []);
  }
}
