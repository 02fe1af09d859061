import type { Worker } from '@playwright/test';

/** What the background has been asked since the counting began, and what it asked the database. */
export interface Counts {
  readonly messages: number;
  readonly transactions: number;
  /** Of the transactions, those that may write. */
  readonly writing: number;
  readonly reads: number;
  readonly writes: number;
}

/** Begins to count in the background itself; to be called once, before the database is opened: Dexie keeps what it finds then. */
export async function countRequests(background: Worker): Promise<void> {
  await background.evaluate(COUNT);
}

export async function countsIn(background: Worker): Promise<Counts> {
  return background.evaluate('globalThis.asked');
}

/** Counts by wrapping what every database library has to call. Text, since it runs in the background. */
const COUNT = `
  globalThis.asked = { messages: 0, transactions: 0, writing: 0, reads: 0, writes: 0 };
  chrome.runtime.onMessage.addListener(() => { asked.messages += 1; });
  const wrap = (prototype, methods, count) => {
    for (const method of methods) {
      const real = prototype[method];
      prototype[method] = function (...args) { count(args); return real.apply(this, args); };
    }
  };
  const READS = ['get', 'getKey', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'];
  wrap(IDBDatabase.prototype, ['transaction'], ([, mode]) => {
    asked.transactions += 1;
    if (mode === 'readwrite') asked.writing += 1;
  });
  wrap(IDBObjectStore.prototype, READS, () => { asked.reads += 1; });
  wrap(IDBIndex.prototype, READS, () => { asked.reads += 1; });
  wrap(IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear'], () => { asked.writes += 1; });
`;
