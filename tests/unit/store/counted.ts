import { IDBDatabase, IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';

/** What is asked of the disk from now on. */
export interface Counted {
  /** Records that were read, and that were written, by table. */
  readonly read: Map<string, number>;
  readonly written: Map<string, number>;
  /** Each may be waited for once before the next. */
  transactions: number;
  clear(): void;
}

/** Counts what IndexedDB itself is asked, whoever asks, until the test is over; a count is as good as the whole table. */
export function counted(): Counted {
  const [read, written] = [new Map<string, number>(), new Map<string, number>()];
  const counts: Counted = {
    read,
    written,
    transactions: 0,
    clear() {
      read.clear();
      written.clear();
      counts.transactions = 0;
    },
  };
  const add = (to: Map<string, number>, table: string, records: number) =>
    to.set(table, (to.get(table) ?? 0) + records);
  before(IDBDatabase.prototype, 'transaction', () => (counts.transactions += 1));
  for (const write of ['put', 'add'] as const)
    before(IDBObjectStore.prototype, write, (store) => add(written, store.name, 1));
  before(IDBObjectStore.prototype, 'get', (store) => add(read, store.name, 1));
  for (const source of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    before(source, 'count', (from) => add(read, tableOf(from), Infinity));
    for (const walk of ['openCursor', 'openKeyCursor'] as const)
      before(source, walk, (from, request) =>
        request.addEventListener('success', () => add(read, tableOf(from), request.result === null ? 0 : 1)),
      );
    for (const all of ['getAll', 'getAllKeys'] as const)
      before(source, all, (from, request) =>
        request.addEventListener('success', () => {
          const records: unknown = request.result;
          add(read, tableOf(from), Array.isArray(records) ? records.length : 0);
        }),
      );
  }
  return counts;
}

function tableOf(from: IDBObjectStore | IDBIndex): string {
  return 'objectStore' in from ? from.objectStore.name : from.name;
}

/** Tells of each call of a method, until the test is over; it does what it did. */
function before<T extends object>(on: T, name: string, tell: (own: T, result: IDBRequest) => void): void {
  const original = Reflect.get(on, name) as (this: T, ...values: unknown[]) => IDBRequest;
  Reflect.set(on, name, function told(this: T, ...values: unknown[]) {
    const result = original.apply(this, values);
    tell(this, result);
    return result;
  });
  onTestFinished(() => void Reflect.set(on, name, original));
}
