import type { Reading } from '../digest/reading.ts';
import type { PaperKey } from '../papers/paper.ts';
import type {
  BlockRecord,
  FormRecord,
  IndexName,
  IndexRecord,
  KinRecord,
  PaperRecord,
  TouchedRecord,
  VerdictRecord,
} from './records.ts';

/** What lists and searches read, by table: key and record. */
interface Kept {
  readonly papers: readonly [PaperKey, PaperRecord];
  readonly library: readonly [PaperKey, Reading];
  readonly verdicts: readonly [[PaperKey, PaperKey], VerdictRecord];
  readonly kin: readonly [PaperKey, KinRecord];
  readonly forms: readonly [string, FormRecord];
  readonly touched: readonly [number, TouchedRecord];
  readonly indexes: readonly [IndexName, IndexRecord];
  readonly blocks: readonly [[string, number, number], BlockRecord];
}

export type KeptTable = keyof Kept;

/**
 * Reads from these tables, as they are at one moment: all that `work` reads is one transaction, so it may wait for
 * nothing else. Plain IndexedDB, without Dexie: the popup answers before that is loaded, and a read costs half as much.
 */
export type Reads = <T>(tables: readonly KeptTable[], work: (now: Snapshot) => Promise<T>) => Promise<T>;

/** The store at one moment. What is asked for in one go is read in one go. */
export class Snapshot {
  readonly #transaction: IDBTransaction;

  constructor(transaction: IDBTransaction) {
    this.#transaction = transaction;
  }

  /** The records of these keys, in their order; `undefined` for one that is not there. */
  many<N extends KeptTable>(table: N, keys: readonly Kept[N][0][]): Promise<(Kept[N][1] | undefined)[]> {
    const store = this.#transaction.objectStore(table);
    return answersOf<Kept[N][1] | undefined>(keys.map((key) => store.get(key)));
  }

  /** The records of a stretch of keys, in the order of the keys; of the whole table where none is given. */
  stretch<N extends KeptTable>(table: N, keys?: IDBKeyRange, most?: number): Promise<Kept[N][1][]> {
    return answerOf(this.#transaction.objectStore(table).getAll(keys, most));
  }

  /** The keys of it alone. */
  keys<N extends KeptTable>(table: N, stretch: IDBKeyRange, most: number): Promise<Kept[N][0][]> {
    return answerOf(this.#transaction.objectStore(table).getAllKeys(stretch, most)) as Promise<Kept[N][0][]>;
  }
}

/** Reads from an open database. */
export async function readFrom<T>(
  db: IDBDatabase,
  tables: readonly KeptTable[],
  work: (now: Snapshot) => Promise<T>,
): Promise<T> {
  return work(new Snapshot(db.transaction([...tables], 'readonly')));
}

/** What requests of one transaction are answered with. They are answered in order: when the last one is, all are. */
export async function answersOf<T>(requests: readonly IDBRequest<T>[]): Promise<T[]> {
  const last = requests.at(-1);
  if (last) await answerOf(last);
  return requests.map(({ result }) => result);
}

/** What a request is answered with. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('Not read')));
  });
}
