import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/protocol.ts';
import { ACTS_SCRIPT, ANY_PAGE_SCRIPT, DIGEST_SCRIPT, restScript, siteScript } from '../scripts.ts';

type ScriptPath = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>[number];

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

/** Loads a site's reader, and what marks. Rejects where the browser does not let us. */
export async function loadSite(tabId: number, site: string): Promise<void> {
  await load(tabId, siteScript(site), DIGEST_SCRIPT);
}

/** Loads the reader for pages of any kind. */
export async function loadAnyPage(tabId: number): Promise<void> {
  await load(tabId, ANY_PAGE_SCRIPT);
}

/** A page that asks, by tab and document: one that is being prepared stands in the same tab as the one that is seen. */
interface Asking {
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly documentId?: string;
}

/** Loads what the reader can do on a page. Rejects where the browser does not let us. */
export async function loadActs(page: Asking): Promise<void> {
  await loadInto(page, ACTS_SCRIPT);
}

/** Loads the rest of a site's reader into a page that needs it. Rejects where the browser does not let us. */
export async function loadRest(page: Asking, site: string): Promise<void> {
  await loadInto(page, restScript(site));
}

async function loadInto({ tab, documentId }: Asking, script: string): Promise<void> {
  if (tab?.id === undefined) return;
  const into = { tabId: tab.id };
  const inject = (target: typeof into & { documentIds?: string[] }) =>
    browser.scripting.executeScript({ target, files: [script as ScriptPath], injectImmediately: true });
  if (documentId === undefined) await inject(into);
  // Browsers that name documents do not all take their names.
  else await inject({ ...into, documentIds: [documentId] }).catch(() => inject(into));
}

/** Marks the papers of a page that the reader has asked it for. */
export async function findPapers(tabId: number): Promise<void> {
  await loadAnyPage(tabId);
  if (!(await isMarking(tabId))) await load(tabId, DIGEST_SCRIPT);
  await sendMessage('findPapers', undefined, tabId);
}

/** The scripts run in this order. Those made from the list of sites are in no type of WXT's. */
async function load(tabId: number, ...files: string[]): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: files as ScriptPath[] });
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
