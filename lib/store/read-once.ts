import type { Table } from 'dexie';

/** Records of a table by their keys, as one transaction sees them: what was asked for is not read again, be it there or not. */
export class ReadOnce<T, K extends string> {
  readonly #table: Table<T, K>;
  readonly #read = new Map<K, T | undefined>();

  constructor(table: Table<T, K>) {
    this.#table = table;
  }

  /** One batch, or none: those of these that are there. */
  async present(keys: readonly K[]): Promise<T[]> {
    const asked = [...new Set(keys)];
    const missing = asked.filter((key) => !this.#read.has(key));
    if (missing.length > 0) {
      const found = await this.#table.bulkGet(missing);
      for (const [at, key] of missing.entries()) this.#read.set(key, found[at]);
    }
    return asked.flatMap((key) => this.#read.get(key) ?? []);
  }
}
