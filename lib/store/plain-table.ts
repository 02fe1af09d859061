import { linesOf, type Written } from './journal.ts';
import { JOURNALS } from './journals.ts';
import { answerOf, answersOf } from './reads.ts';
import { TABLE_NAMES, type Records, type Tables } from './tables.ts';

/** What becomes of what is written. */
export interface Writing {
  /** It is not even accepted: that does not end the transaction by itself. */
  refused(error: unknown): void;
  /** It leaves a line in this journal. */
  leaves(journal: string, line: IDBRequest<IDBValidKey>): void;
}

const NOBODY: Writing = { refused: () => undefined, leaves: () => undefined };

/** The tables of a transaction, without Dexie; those that it does not cover throw when they are used. */
export function plainTables(
  connection: object,
  transaction: IDBTransaction,
  writing: Writing = NOBODY,
): Tables {
  const tables = TABLE_NAMES.map((name) => [name, new PlainTable(transaction, name, writing)] as const);
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
  readonly #writing: Writing;

  constructor(transaction: IDBTransaction, name: string, writing: Writing) {
    this.#transaction = transaction;
    this.#name = name;
    this.#writing = writing;
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
    for (const { journal, line } of linesOf(JOURNALS, this.#name, written, this.#transaction))
      this.#writing.leaves(
        journal,
        this.#write(() => this.#store(journal).add(line)),
      );
  }

  #write<R>(work: (store: IDBObjectStore) => R): R {
    try {
      return work(this.#store());
    } catch (error) {
      this.#writing.refused(error);
      throw error;
    }
  }

  #store(name = this.#name): IDBObjectStore {
    return this.#transaction.objectStore(name);
  }
}
