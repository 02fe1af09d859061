import type { Worker } from '@playwright/test';

/** What the background has been asked since the counting began, and what it asked the database. */
export interface Counts {
  readonly messages: number;
  readonly transactions: number;
  /** Of the transactions, those that write. */
  readonly writing: number;
  readonly reads: number;
  readonly writes: number;
}

/** Begins to count in the background itself; to be called once. */
export async function countRequests(background: Worker): Promise<void> {
  await background.evaluate(COUNT);
}

export async function countsIn(background: Worker): Promise<Counts> {
  return background.evaluate('globalThis.asked');
}

/**
 * Counts by wrapping what every database library has to call for each request; a transaction is one that has requests,
 * since libraries keep how to begin one from when they open the database. Text, since it runs in the background.
 */
const COUNT = `
  globalThis.asked = { messages: 0, transactions: 0, writing: 0, reads: 0, writes: 0 };
  chrome.runtime.onMessage.addListener(() => { asked.messages += 1; });
  const known = { transactions: new WeakSet(), writing: new WeakSet() };
  const once = (what, transaction) => {
    if (!known[what].has(transaction)) asked[what] += 1;
    known[what].add(transaction);
  };
  const wrap = (prototype, methods, count) => {
    for (const method of methods) {
      const real = prototype[method];
      prototype[method] = function (...args) {
        count((this.objectStore ?? this).transaction);
        return real.apply(this, args);
      };
    }
  };
  const READS = ['get', 'getKey', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'];
  const read = (transaction) => {
    asked.reads += 1;
    once('transactions', transaction);
  };
  wrap(IDBObjectStore.prototype, READS, read);
  wrap(IDBIndex.prototype, READS, read);
  wrap(IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear'], (transaction) => {
    asked.writes += 1;
    once('transactions', transaction);
    once('writing', transaction);
  });
`;
