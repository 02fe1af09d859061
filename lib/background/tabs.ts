import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messages/protocol.ts';
import type { PaperKey } from '../papers/paper.ts';

/** Opens addresses, remembers what a tab was opened for, and keeps the number on the toolbar icon. */
export function serveTabs(): void {
  onMessage('open', async ({ data: { url, where, paper }, sender }) => {
    const opener = sender.tab?.id;
    if (where === 'here' && opener !== undefined) {
      await remember(opener, paper);
      await browser.tabs.update(opener, { url });
      return;
    }
    const tab = await browser.tabs.create({ url, ...(opener === undefined ? {} : { openerTabId: opener }) });
    if (tab.id !== undefined) await remember(tab.id, paper);
  });
  onMessage('wanted', async ({ sender }) => takeWanted(sender.tab?.id));
  onMessage('badge', async ({ data: { count }, sender }) => {
    if (sender.tab?.id !== undefined) await showBadge(sender.tab.id, count);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'enter-digest' && tab?.id !== undefined)
      sendMessage('enter', undefined, tab.id).catch(() => undefined);
  });
}

/** In the browser's session store: the worker may be stopped before the page asks. */
async function remember(tab: number, paper: PaperKey | undefined): Promise<void> {
  if (paper !== undefined) await browser.storage.session.set({ [wantedIn(tab)]: paper });
}

async function takeWanted(tab: number | undefined): Promise<PaperKey | null> {
  if (tab === undefined) return null;
  const name = wantedIn(tab);
  const { [name]: paper } = await browser.storage.session.get(name);
  if (typeof paper !== 'string') return null;
  await browser.storage.session.remove(name);
  return paper as PaperKey;
}

function wantedIn(tab: number): string {
  return `wanted in ${tab}`;
}

/** An ink blue, as in `lib/look/tokens.css`: quiet on light and dark toolbars. */
const BADGE_COLOUR = '#24508f';

async function showBadge(tabId: number, count: number | null): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: count ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  ]);
}
