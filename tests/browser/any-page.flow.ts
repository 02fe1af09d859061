import { fixtures } from '../unit/sites/pages.ts';
import { barsOn, marksOn, tokensOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { pass } from './pass.ts';
import { openPopup } from './popup.ts';
import { press, pressOnBar } from './press.ts';
import { servePages } from './setup/serve-pages.ts';

const pageNamed = (name: string) => {
  const found = fixtures().find((page) => page.name === name);
  if (!found) throw new Error(`There is no fixture ${name}`);
  return found;
};

test('a blog that we know nothing of: counted at a click on the icon, marked when the reader says so, remembered', async ({
  context,
  page,
}) => {
  const { html, truth } = pageNamed('web/blog-post');
  await servePages(context, [{ url: truth.url, html }]);
  await page.goto(truth.url);
  const popup = await openPopup(context, page);
  const inWords = `This page: ${truth.entries.length} papers, ${truth.mentions.length} more in its text`;
  await expect.poll(() => popup.text()).toContain(inWords);
  expect(await page.locator('deja-lu-mark, deja-lu-bar').count(), 'to count leaves no trace').toBe(0);

  await popup.click('Mark them');
  await expect
    .poll(async () => (await marksOn(page)).map(({ key }) => key).toSorted())
    .toEqual(truth.entries.map(({ key }) => key).toSorted());
  await expect.poll(() => popup.text()).toContain(`This page: ${truth.entries.length} papers`);
  await popup.close();
  const [first] = truth.entries;
  await press(page, first?.key ?? '', 'Save');
  await expect.poll(async () => (await tokensOn(page))[first?.key ?? '']).toContain('saved');

  await page.reload();
  await pass(page, 1_000);
  expect(await page.locator('deja-lu-mark').count(), 'one look is leave for one look').toBe(0);
  const again = await openPopup(context, page);
  await again.click('Mark them');
  await expect.poll(async () => (await tokensOn(page))[first?.key ?? '']).toContain('saved');
});

test('a discussion on Hacker News: what its comments name is counted when the popup asks', async ({
  context,
  page,
}) => {
  const { html, truth } = pageNamed('hackernews/discussion');
  await servePages(context, [{ url: truth.url, html }]);
  await page.goto(truth.url);
  await expect.poll(async () => (await marksOn(page)).length).toBe(truth.entries.length);
  const popup = await openPopup(context, page);
  await expect.poll(() => popup.text()).toContain(`${truth.mentions.length} more in its text`);
});

test('from the context menu the papers are marked at once', async ({ context, page }) => {
  const { html, truth } = pageNamed('web/nested-lists');
  await servePages(context, [{ url: truth.url, html }]);
  await page.goto(truth.url);
  const popup = await openPopup(context, page);
  await popup.close();
  // The menu itself is the browser's: what it says when its entry is chosen.
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const chosen: unknown = Reflect.get(chrome.contextMenus.onClicked, 'dispatch');
    if (typeof chosen === 'function')
      Reflect.apply(chosen, chrome.contextMenus.onClicked, [{ menuItemId: 'find-papers' }, tab]);
  });
  await expect
    .poll(async () => (await marksOn(page)).map(({ key }) => key).toSorted())
    .toEqual(truth.entries.map(({ key }) => key).toSorted());
});

test('a page without papers is not spoken of, and stays untouched', async ({ context, page }) => {
  const { html, truth } = pageNamed('web/no-papers');
  await servePages(context, [{ url: truth.url, html }]);
  await page.goto(truth.url);
  const before = await page.content();
  const popup = await openPopup(context, page);
  await pass(page, 1_000);
  expect(await popup.text()).not.toMatch(/This page/);
  expect(await page.content()).toBe(before);
});

const LISTING = 'https://arxiv.org/list/cs.LG/new';
const redesigned = (papers: number) => `<!doctype html><html lang="en"><head><title>cs.LG</title></head><body>
  <main><h1>Machine Learning</h1><section class="fresh-list" data-user="jane.doe">${Array.from(
    { length: papers },
    (_, at) => `<div class="fresh-row user-7781"><a href="/abs/9912.9${String(at).padStart(4, '0')}">A Private
      Title of Row ${at}</a> <span>Jane Doe</span></div>`,
  ).join('')}</section></main></body></html>`;

test('a site that has changed its pages: its papers are found by their links, and a report says nothing of the reader', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await servePages(context, [{ url: LISTING, html: redesigned(12) }]);
  await page.goto(LISTING);
  await expect.poll(async () => (await marksOn(page)).length).toBe(12);
  const bar = async () => (await barsOn(page))[0];
  await expect.poll(async () => (await bar())?.text).toContain('arXiv has changed its pages');

  await pressOnBar(page, 'Copy a report');
  await expect.poll(async () => (await bar())?.text).toContain('Report copied');
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('Site: arxiv, on arxiv.org/list');
  expect(report).toContain('div.fresh-row');
  expect(report).not.toMatch(/Private|Jane|jane|7781|9912|cs\.LG/);
});

test('two papers by links are not yet a changed site: an empty listing stays empty', async ({
  context,
  page,
}) => {
  await servePages(context, [{ url: LISTING, html: redesigned(2) }]);
  await page.goto(LISTING);
  await pass(page, 4_000);
  expect(await page.locator('deja-lu-mark, deja-lu-bar').count()).toBe(0);
});
