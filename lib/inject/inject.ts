import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/protocol.ts';
import { ANY_PAGE_SCRIPT, DIGEST_SCRIPT } from '../scripts.ts';

/** How many papers a page holds: rows and cards, and what its text and references name. */
export interface Findings {
  readonly papers: number;
  readonly mentions: number;
}

/** Is this tab's page one that we mark, or could at once? */
export async function isMarking(tabId: number): Promise<boolean> {
  return sendMessage('pageState', undefined, tabId).then(
    () => true,
    () => false,
  );
}

/** Loads what marks into a page whose reader is there already. Rejects where the browser does not let us. */
export async function loadMarker(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [DIGEST_SCRIPT] });
}

/** Loads the reader for pages of any kind. */
export async function loadAnyPage(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [ANY_PAGE_SCRIPT] });
}

/** Marks the papers of a page that the reader has asked it for. */
export async function findPapers(tabId: number): Promise<void> {
  await loadAnyPage(tabId);
  if (!(await isMarking(tabId))) await loadMarker(tabId);
  await sendMessage('findPapers', undefined, tabId);
}

/** Counts, and leaves no trace on the page; `null` where we may not look. */
export async function lookAt(tabId: number): Promise<Findings | null> {
  try {
    await loadAnyPage(tabId);
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: countOnPage });
    return answer?.result ?? null;
  } catch {
    return null;
  }
}

/** Runs in the page, where nothing of this module is at hand. */
function countOnPage(): Findings | null {
  const reader = globalThis.dejaLu?.anyPage;
  const url = new URL(location.href);
  return reader
    ? { papers: reader.read(document, url).length, mentions: reader.mentions?.(document, url).length ?? 0 }
    : null;
}
