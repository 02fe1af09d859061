import type { Lines } from './tables.ts';

/** With more lines than these, some weeks of digests, all are read again: most will have been folded in. */
const MOST = 64;

/** All lines of a table, as transactions before have left it; `undefined` where that is not known. */
export interface KnownLines<T> {
  lines?: readonly T[] | undefined;
}

/** A table of a transaction that lines are added to, and that is read whole: nothing is read of it that is known already. */
export class LinesThroughCache<T extends { readonly id: number }> implements Lines<T> {
  readonly #table: Lines<T>;
  readonly #known: KnownLines<T>;
  #added: readonly T[] = [];

  constructor(table: Lines<T>, known: KnownLines<T>) {
    this.#table = table;
    this.#known = known;
  }

  async toArray(): Promise<T[]> {
    if (this.#added.length > 0) return this.#table.toArray();
    this.#known.lines ??= await this.#table.toArray();
    return [...this.#known.lines];
  }

  async add(line: Omit<T, 'id'>): Promise<number> {
    const id = await this.#table.add(line);
    this.#added = [...this.#added, { ...line, id } as T];
    return id;
  }

  /** To be called when all is on disk. */
  keep(): void {
    const all = this.#known.lines && [...this.#known.lines, ...this.#added];
    this.#known.lines = all && all.length <= MOST ? all : undefined;
  }
}
