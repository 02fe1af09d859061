import { linesOf, type Written } from './journal.ts';
import { JOURNALS } from './journals.ts';
import { answerOf, answersOf } from './reads.ts';
import { TABLE_NAMES, type Records, type Tables } from './tables.ts';

/**
 * The tables of a transaction, without Dexie; those that it does not cover throw when they are used.
 *
 * @param refused told of what is not even accepted: that does not end the transaction by itself.
 */
export function plainTables(
  connection: object,
  transaction: IDBTransaction,
  refused: (error: unknown) => void,
): Tables {
  const tables = TABLE_NAMES.map((name) => [name, new PlainTable(transaction, name, refused)] as const);
  // What a table of this name has in it, `Store` says; nothing here depends on it.
  return { ...(Object.fromEntries(tables) as unknown as Tables), connection };
}

/**
 * One of them. What is to be written is asked for at once, and nobody has to wait for it: what cannot be written takes all
 * else in the transaction back. The journals are kept as by each other writer.
 */
class PlainTable<T, K extends IDBValidKey> implements Records<T, K> {
  readonly #transaction: IDBTransaction;
  readonly #name: string;
  readonly #refused: (error: unknown) => void;

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

  async add(record: T): Promise<K> {
    const adding = this.#write((store) => store.add(record));
    this.#journal({ type: 'add', values: [record] });
    return answerOf(adding) as Promise<K>;
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
