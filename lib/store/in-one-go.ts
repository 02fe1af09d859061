import { Dexie, RangeSet } from 'dexie';
import type { Store } from './database.ts';
import { withJournals } from './journal.ts';
import { JOURNALS } from './journals.ts';
import { plainTables } from './plain-table.ts';
import { throughCache } from './record-cache.ts';
import { opened } from './store-reads.ts';
import type { TableName, Tables } from './tables.ts';
import { touched } from './touched.ts';

/** What is answered once all has been asked for; in an object, since nobody waits for it before that. */
interface Asked<T> {
  readonly answer: PromiseLike<T>;
}

/**
 * One transaction on these tables, for those whom the reader waits for: without Dexie, and the disk begins as soon as `work`
 * has asked for all that is to be written, before anybody has heard how that went. Resolves when all is on disk; throws what
 * IndexedDB throws, or `work`, and then nothing is written. `work` may wait for nothing but these tables.
 */
export async function inOneGo<T>(
  db: Store,
  tables: readonly TableName[],
  work: (tables: Tables) => Promise<Asked<T>>,
): Promise<T> {
  const written = withJournals(JOURNALS, tables);
  const transaction = (await opened(db)).transaction(written, 'readwrite', { durability: 'strict' });
  let cause: unknown;
  const fail = (error: unknown) => {
    cause ??= error;
    ended(() => transaction.abort());
  };
  let line: IDBRequest<IDBValidKey> | undefined;
  const leaves = (journal: string, its: IDBRequest<IDBValidKey>) => {
    if (journal === touched.name) line = its;
  };
  const worked = async () => {
    const cached = await throughCache(transaction, plainTables(db, transaction, { refused: fail, leaves }));
    const { answer } = await work(cached.tables);
    ended(() => transaction.commit());
    tellWatchers();
    return { cached, answer: await answer };
  };
  try {
    const [{ cached, answer }] = await Promise.all([worked(), endOf(transaction)]);
    cached.keep(line && Number(line.result));
    return answer;
  } catch (error) {
    fail(error);
    // What fails first takes all else with it, which only says so, and may be heard before it.
    throw transaction.error ?? cause;
  }
}

/** The same for those who only read. */
export async function readInOneGo<T>(
  db: Store,
  tables: readonly TableName[],
  work: (tables: Tables) => Promise<T>,
): Promise<T> {
  const transaction = (await opened(db)).transaction([...tables, touched.name], 'readonly');
  const cached = await throughCache(transaction, plainTables(db, transaction));
  return work(cached.tables);
}

/** A transaction that has failed cannot be ended once more; why it failed is told by what was asked of it. */
function ended(end: () => void): void {
  try {
    end();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Not written')));
  });
}

/**
 * Whoever watches the store by way of Dexie, in whatever page or worker, looks again. They are told while the disk is at work:
 * who reads what this transaction writes has to wait for it anyway.
 */
function tellWatchers(): void {
  Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) });
}
