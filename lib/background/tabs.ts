import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messages/protocol.ts';
import { pastedHash } from '../messages/pasted-address.ts';
import type { PaperKey } from '../papers/paper.ts';
import { findPapers } from '../inject/inject.ts';
import { WantedPapers } from './wanted-papers.ts';

/** Opens addresses, remembers what a tab was opened for, and keeps the number on the toolbar icon. */
export function serveTabs(wanted = new WantedPapers()): void {
  onMessage('open', ({ data, sender }) => open(data, sender.tab, wanted));
  onMessage('library', ({ data: { compare }, sender }) =>
    openLibrary(compare === undefined ? '' : `#same/${encodeURIComponent(compare)}`, sender.tab),
  );
  onMessage('wanted', async ({ sender }) =>
    sender.tab?.id === undefined ? null : wanted.take(sender.tab.id),
  );
  onMessage('badge', async ({ data: { count }, sender }) => {
    if (sender.tab?.id !== undefined) await showBadge(sender.tab.id, count);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'enter-digest' && tab?.id !== undefined) enter(tab.id).catch(() => undefined);
  });
}

/** A page that is not marked is one whose papers are wanted now. */
async function enter(tabId: number): Promise<void> {
  const isMarked = await sendMessage('enter', undefined, tabId).catch(() => false);
  if (!isMarked) await findPapers(tabId);
}

interface Opening {
  readonly url: string;
  readonly where: 'here' | 'new-tab';
  readonly paper?: PaperKey;
}

type From = { readonly id?: number | undefined; readonly index: number } | undefined;

/** Addresses come from pages: anything but the web (`javascript:`, `file:`) is refused. */
async function open({ url, where, paper }: Opening, from: From, wanted: WantedPapers): Promise<void> {
  const pasted = pastedHash(url);
  if (pasted !== undefined) return openLibrary(pasted, from);
  if (!['https:', 'http:'].includes(new URL(url).protocol)) throw new Error(`Not a web address: ${url}`);
  if (where === 'here' && from?.id !== undefined) {
    if (paper) await wanted.remember(Promise.resolve(from.id), paper);
    await browser.tabs.update(from.id, { url });
    return;
  }
  const opening = browser.tabs.create({ url, ...besides(from) }).then((tab) => tab.id);
  await (paper ? wanted.remember(opening, paper) : opening);
}

/** On our own page, beside the one that leads there: that one stays as it is. */
async function openLibrary(hash: string, from: From): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${hash}`, ...besides(from) });
}

function besides(from: From): { openerTabId?: number; index?: number } {
  return from?.id === undefined ? {} : { openerTabId: from.id, index: from.index + 1 };
}

/** An ink blue, as in `lib/look/tokens.css`: quiet on light and dark toolbars. */
const BADGE_COLOUR = '#24508f';

async function showBadge(tabId: number, count: number | null): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: count ? badgeText(count) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  ]);
}

/** Four characters are all that a badge holds. */
const MOST = 999;

function badgeText(count: number): string {
  return count > MOST ? `${MOST}+` : String(count);
}
