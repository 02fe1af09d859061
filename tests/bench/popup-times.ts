import type { Page } from '@playwright/test';
import type { OpenLibrary } from './libraries.ts';

/** What is typed ahead, and the text of a row that answers it. */
export interface Asked {
  readonly query: string;
  readonly title: string;
}

/**
 * Opens a page of the extension in a tab of its own, as large as the popup, types the query the moment there is a field
 * for it, and returns the milliseconds from the beginning of its load until the title is among its rows.
 */
export async function timeToRow(library: OpenLibrary, address: string, asked: Asked): Promise<number> {
  const page = await library.context.newPage();
  await page.setViewportSize({ width: 400, height: 560 });
  const time = await openedFor(page, library.address(address), asked);
  await page.waitForTimeout(GOES_ON);
  await page.close();
  return time;
}

/** What a page still does behind its rows must not be in the way of the next one: nobody opens two at once. Milliseconds. */
const GOES_ON = 300;

/** The scripts, by their paths in the extension, that a page has loaded when the title is among its rows. */
export async function scriptsToRow(library: OpenLibrary, address: string, asked: Asked): Promise<string[]> {
  const page = await library.context.newPage();
  const loaded = new Set<string>();
  page.on('request', (request) => loaded.add(new URL(request.url()).pathname));
  await openedFor(page, library.address(address), asked);
  await page.close();
  return [...loaded].filter((path) => path.endsWith('.js'));
}

/** Opens it in a page that is there, and stays. */
export async function openedFor(page: Page, address: string, { query, title }: Asked): Promise<number> {
  await page.addInitScript({ content: `(${WATCH})(${JSON.stringify(query)}, ${JSON.stringify(title)})` });
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(() => benchRowAt);
}

declare const benchRowAt: Promise<number>;

/** For the page's start: looks at what is there after each change, before anything is painted. */
const WATCH = `(query, title) => {
  let found;
  let field;
  globalThis.benchRowAt = new Promise((resolve) => { found = resolve; });
  const look = () => {
    const input = document.querySelector('input');
    if (query !== '' && input && input !== field) {
      field = input;
      input.value = query;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, data: query, inputType: 'insertText' }));
    }
    if (!document.body?.textContent.includes(title)) return;
    found(performance.now());
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}`;

/** The milliseconds that the browser takes to open the store for a page that does nothing else, and to read the first record of it. */
export async function timeToOpen({ page, address }: OpenLibrary): Promise<number> {
  await page.goto(address('manifest.json'));
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const begun = performance.now();
        const opening = indexedDB.open('deja-lu');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('No store')));
        opening.addEventListener('success', () => {
          const reading = opening.result
            .transaction('library')
            .objectStore('library')
            .getKey(IDBKeyRange.lowerBound(''));
          reading.addEventListener('success', () => resolve(performance.now() - begun));
        });
      }),
  );
}
