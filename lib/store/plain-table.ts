import { linesOf, type Written } from './journal.ts';
import { JOURNALS } from './journals.ts';
import { answerOf, answersOf } from './reads.ts';
import type { Records } from './tables.ts';

/**
 * A table of a transaction, without Dexie. What is to be written is asked for at once, and nobody has to wait for it: what
 * cannot be written takes all else in the transaction back. The search index is told as by each other writer.
 */
export class PlainTable<T, K extends IDBValidKey> implements Records<T, K> {
  readonly #transaction: IDBTransaction;
  readonly #name: string;
  readonly #refused: (error: unknown) => void;

  /** @param refused told of what is not even accepted: that does not end the transaction by itself. */
  constructor(transaction: IDBTransaction, name: string, refused: (error: unknown) => void) {
    this.#transaction = transaction;
    this.#name = name;
    this.#refused = refused;
  }

  bulkGet(keys: readonly K[]): Promise<(T | undefined)[]> {
    const store = this.#store();
    return answersOf<T | undefined>(keys.map((key) => store.get(key)));
  }

  toArray(): Promise<T[]> {
    return answerOf<T[]>(this.#store().getAll());
  }

  async bulkPut(records: readonly T[]): Promise<void> {
    this.#write((store) => records.forEach((record) => store.put(record)));
    this.#journal({ type: 'put', values: records });
  }

  async bulkDelete(keys: readonly K[]): Promise<void> {
    this.#write((store) => keys.forEach((key) => store.delete(key)));
    this.#journal({ type: 'delete', keys });
  }

  /** Returns the number that the record got. */
  async add(record: Omit<T, 'id'>): Promise<number> {
    return Number(await answerOf(this.#write((store) => store.add(record))));
  }

  #journal(written: Written): void {
    for (const { journal, line } of linesOf(JOURNALS, this.#name, written))
      this.#write(() => this.#store(journal).add(line));
  }

  #write<R>(work: (store: IDBObjectStore) => R): R {
    try {
      return work(this.#store());
    } catch (error) {
      this.#refused(error);
      throw error;
    }
  }

  #store(name = this.#name): IDBObjectStore {
    return this.#transaction.objectStore(name);
  }
}
