import { launchWithExtension } from '../browser/setup/launch.ts';
import { BIG_DIGEST, serveBigDigest } from './pages.ts';

/** What one page asks of the background, counted in the background itself. */
export interface Asked {
  readonly messages: number;
  /** Transactions: what a look-up waits for. */
  readonly transactions: number;
  readonly reads: number;
  readonly writes: number;
}

/** Counts the messages, and the database's requests, from opening a digest until all its cards are marked. */
export async function countAsking(cards: number): Promise<Asked> {
  const launched = await launchWithExtension({ extensionDir: '.output/chrome-mv3', headless: true });
  const stopServing = await serveBigDigest(launched.context, cards);
  await launched.serviceWorker.evaluate(COUNT);
  const page = await launched.context.newPage();
  await page.goto(BIG_DIGEST);
  await page.waitForFunction((count) => document.querySelectorAll('deja-lu-mark').length >= count, cards);
  await page.waitForTimeout(300);
  const asked: Asked = await launched.serviceWorker.evaluate('globalThis.asked');
  await stopServing();
  await launched.close();
  return asked;
}

/** Counts by wrapping what every database library has to call. Text, since it runs in the background. */
const COUNT = `
  globalThis.asked = { messages: 0, transactions: 0, reads: 0, writes: 0 };
  chrome.runtime.onMessage.addListener(() => { asked.messages += 1; });
  const wrap = (prototype, methods, what) => {
    for (const method of methods) {
      const real = prototype[method];
      prototype[method] = function (...args) { asked[what] += 1; return real.apply(this, args); };
    }
  };
  const READS = ['get', 'getKey', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'];
  wrap(IDBDatabase.prototype, ['transaction'], 'transactions');
  wrap(IDBObjectStore.prototype, READS, 'reads');
  wrap(IDBIndex.prototype, READS, 'reads');
  wrap(IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear'], 'writes');
`;
