import { browser } from 'wxt/browser';
import { keepAlways } from '../inject/always.ts';
import { findPapers, loadActs, loadAnyPage, loadRest, loadSite } from '../inject/inject.ts';
import { onMessage } from '../messages/protocol.ts';

const MENU_ENTRY = 'find-papers';

/** Loads what a page, or the reader, asks for: what marks, the reader for pages of any kind, on hosts added by the reader. */
export function servePages(): void {
  onMessage('mark', ({ data: { site }, sender }) => inTab(sender.tab?.id, (tab) => loadSite(tab, site)));
  onMessage('readByLinks', ({ sender }) => inTab(sender.tab?.id, loadAnyPage));
  onMessage('loadActs', ({ sender }) => loadActs(sender).catch(() => undefined));
  onMessage('loadRest', ({ data: { site }, sender }) => loadRest(sender, site).catch(() => undefined));
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_ENTRY) void inTab(tab?.id, findPapers);
  });
  browser.runtime.onInstalled.addListener(() => {
    offerInMenu().catch(console.error);
    keepAlways().catch(console.error);
  });
  browser.permissions.onAdded.addListener(() => void keepAlways().catch(console.error));
  browser.permissions.onRemoved.addListener(() => void keepAlways().catch(console.error));
}

/** The browser keeps the menu; an update finds that of the version before. */
async function offerInMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_ENTRY,
    title: 'Find the papers on this page',
    contexts: ['page', 'selection', 'link'],
    documentUrlPatterns: ['https://*/*', 'http://*/*'],
  });
}

/** A tab that is gone by now, or where the browser lets nobody in, is left as it is. */
async function inTab(tabId: number | undefined, work: (tabId: number) => Promise<void>): Promise<void> {
  if (tabId !== undefined) await work(tabId).catch(() => undefined);
}
