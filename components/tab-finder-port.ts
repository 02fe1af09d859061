import { browser } from 'wxt/browser';
import { canBeAdded, originOf } from '../lib/inject/always.ts';
import { findPapers, lookAt } from '../lib/inject/inject.ts';
import type { FinderPort } from './finder-port.ts';

/** The tab under the popup: opening the popup is what lets us look at it (`activeTab`). */
export function tabFinderPort(): FinderPort {
  let tab: Awaited<ReturnType<typeof activeTab>>;
  const known = async () => (tab ??= await activeTab());
  return {
    async look() {
      const { id } = (await known()) ?? {};
      return id === undefined ? null : lookAt(id);
    },
    async mark() {
      const { id } = (await known()) ?? {};
      if (id !== undefined) await findPapers(id);
    },
    async host() {
      const origin = originOf((await known())?.url ?? '');
      if (origin === undefined || !(await canBeAdded(origin))) return null;
      return origin.split('/')[2] ?? null;
    },
    // No await before the question: it must come straight from the click.
    always() {
      const origin = originOf(tab?.url ?? '');
      return origin === undefined
        ? Promise.resolve(false)
        : browser.permissions.request({ origins: [origin] });
    },
  };
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
