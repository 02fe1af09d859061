import type { Records } from './tables.ts';

/** Records by table and key, `undefined` where there is none; under a table alone, all that it has, `undefined` where that is not known. */
export type Cached = Map<string, unknown>;

/** One table of a transaction, of which nothing is read that is known already. */
export class ThroughCache<T, K extends string | string[]> implements Records<T, K> {
  readonly #name: string;
  readonly #table: Records<T, K>;
  readonly #keyOf: (record: T) => K;
  readonly #known: Cached;
  readonly #written: Cached;

  /**
   * @param known as the transaction found it; what it reads is put there.
   * @param written what it writes is put here: nobody else may go by that yet.
   */
  constructor(
    name: string,
    table: Records<T, K>,
    keyOf: (record: T) => K,
    { known, written }: { readonly known: Cached; readonly written: Cached },
  ) {
    this.#name = name;
    this.#table = table;
    this.#keyOf = keyOf;
    this.#known = known;
    this.#written = written;
  }

  async bulkGet(keys: K[]): Promise<(T | undefined)[]> {
    const names = keys.map((key) => this.#nameOf(key));
    const missing = keys.filter((_key, at) => !this.#has(names[at] ?? ''));
    if (missing.length > 0) {
      const found = await this.#table.bulkGet(missing);
      for (const [at, key] of missing.entries()) this.#known.set(this.#nameOf(key), found[at]);
    }
    return names.map((name) => this.#get(name) as T | undefined);
  }

  async toArray(): Promise<T[]> {
    if (this.#written.has(this.#name)) return this.#table.toArray();
    const known = this.#known.get(this.#name) as T[] | undefined;
    if (known) return known;
    const all = await this.#table.toArray();
    this.#known.set(this.#name, all);
    return all;
  }

  bulkPut(records: readonly T[]): PromiseLike<unknown> {
    for (const record of records) this.#note(this.#keyOf(record), record);
    return this.#table.bulkPut(records);
  }

  bulkDelete(keys: K[]): PromiseLike<unknown> {
    for (const key of keys) this.#note(key, undefined);
    return this.#table.bulkDelete(keys);
  }

  add(record: T): PromiseLike<K> {
    this.#note(this.#keyOf(record), record);
    return this.#table.add(record);
  }

  #note(key: K, record: T | undefined): void {
    this.#written.set(this.#nameOf(key), record);
    this.#written.set(this.#name, undefined);
  }

  #has(name: string): boolean {
    return this.#written.has(name) || this.#known.has(name);
  }

  #get(name: string): unknown {
    return this.#written.has(name) ? this.#written.get(name) : this.#known.get(name);
  }

  #nameOf(key: K): string {
    return `${this.#name} ${String(key)}`;
  }
}
