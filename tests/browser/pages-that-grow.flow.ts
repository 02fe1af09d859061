import type { Page } from '@playwright/test';
import { fixtures } from '../unit/sites/pages.ts';
import { barsOn, marksOn, tokensOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { pass } from './pass.ts';
import { servePages } from './setup/serve-pages.ts';

const fixture = (name: string) => {
  const found = fixtures().find((page) => page.name === name);
  if (!found) throw new Error(`There is no fixture ${name}`);
  return found;
};

/** The keys of the marks that stand on the page, in order. */
async function keysOn(page: Page): Promise<string[]> {
  return (await marksOn(page)).map(({ key }) => key).toSorted();
}

/** As a page does that goes on without loading. */
async function turn(page: Page, address: string, markup: string): Promise<void> {
  await page.evaluate(
    ([to, text]) => {
      history.pushState({}, '', to);
      document.body.innerHTML = new DOMParser().parseFromString(text, 'text/html').body.innerHTML;
    },
    [address, markup] as const,
  );
}

test('Cool Papers loads more while the reader scrolls: what comes is marked, once, and counted', async ({
  context,
  page,
}) => {
  const { html, truth } = fixture('papers-cool/day');
  await servePages(context, [{ url: truth.url, html }]);
  await page.goto(truth.url);
  const first = truth.entries.map(({ key }) => key).toSorted();
  await expect.poll(() => keysOn(page)).toEqual(first);
  for (const round of [1, 2, 3]) {
    await page.evaluate((number) => {
      const panel = document.querySelector('.panel.paper[id]');
      const markup = panel?.outerHTML.replace(/<deja-lu-mark[^]*?<\/deja-lu-mark>/g, '') ?? '';
      panel?.parentElement?.insertAdjacentHTML(
        'beforeend',
        markup.replaceAll(panel.id, `9912.8000${number}`),
      );
    }, round);
    await expect.poll(() => keysOn(page)).toContain(`arxiv:9912.8000${round}`);
  }
  expect(await keysOn(page)).toHaveLength(first.length + 3);
  await expect
    .poll(async () => (await barsOn(page))[0]?.label)
    .toMatch(new RegExp(`^${first.length + 3} papers`));
});

test('OpenReview puts another list in place of the first, by its tabs: its marks, and no others', async ({
  context,
  page,
}) => {
  const { html, truth } = fixture('openreview/group');
  await servePages(context, [{ url: truth.url, html }]);
  await page.goto(truth.url);
  await expect.poll(() => keysOn(page)).toEqual(truth.entries.map(({ key }) => key).toSorted());
  await page.evaluate(() => {
    const [kept, ...gone] = document.querySelectorAll('.note');
    for (const note of gone) note.closest('li')?.remove();
    if (kept) kept.outerHTML = kept.outerHTML.replace(/forum\?id=[\w-]+/g, 'forum?id=Zz9_-TabTwo');
    history.pushState({}, '', `${location.pathname}${location.search}#tab-reject`);
  });
  await expect.poll(() => keysOn(page)).toEqual(['openreview:Zz9_-TabTwo']);
});

test('OpenReview goes from a list to a paper that was read on arXiv, which takes more of its reader, and back', async ({
  context,
  page,
}) => {
  const [list, forum] = [fixture('openreview/group-of-2018'), fixture('openreview/forum')];
  const abs = 'https://arxiv.org/abs/9912.90201';
  await servePages(context, [
    { url: abs, html: '<!doctype html><main><h1 class="title">Another Name for It</h1></main>' },
    { url: list.truth.url, html: list.html },
  ]);
  await page.goto(abs);
  await expect.poll(() => tokensOn(page)).toEqual({ 'arxiv:9912.90201': expect.stringContaining('read') });
  await page.goto(list.truth.url);
  const keys = list.truth.entries.map(({ key }) => key).toSorted();
  await expect.poll(() => keysOn(page)).toEqual(keys);
  for (let times = 0; times < 2; times += 1) {
    await turn(page, forum.truth.url, forum.html);
    const isRead = { 'openreview:-9aZmapsR1': expect.stringContaining('read') };
    await expect.poll(() => tokensOn(page)).toEqual(isRead);
    await turn(page, list.truth.url, list.html);
    await expect.poll(() => keysOn(page)).toEqual(keys);
  }
});

test('GitHub changes its page without loading: nothing of ours on code, marks on the list of papers, and back', async ({
  context,
  page,
}) => {
  const { html, truth } = fixture('github/awesome-list');
  const code = 'https://github.com/jane-doe/tool/blob/main/tool.ts';
  const codePage = `<!doctype html><html lang="en"><title>tool.ts</title><main><pre>const version = '2401.00001';</pre></main></html>`;
  await servePages(context, [
    { url: truth.url, html },
    { url: code, html: codePage },
  ]);
  await page.goto(code);
  await pass(page, 1_500);
  expect(await page.locator('deja-lu-mark, deja-lu-bar').count()).toBe(0);
  await turn(page, truth.url, html);
  await expect.poll(() => keysOn(page)).toEqual(truth.entries.map(({ key }) => key).toSorted());
  await turn(page, code, codePage);
  await expect.poll(() => page.locator('deja-lu-mark, deja-lu-bar').count()).toBe(0);
  await turn(page, truth.url, html);
  await expect.poll(() => keysOn(page)).toEqual(truth.entries.map(({ key }) => key).toSorted());
});
