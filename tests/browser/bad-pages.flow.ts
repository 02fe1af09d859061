import type { BrowserContext } from '@playwright/test';
import { barsOn, marksOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { pass } from './pass.ts';
import { barSays, marked } from './reader.ts';

const ADDRESS = 'https://huggingface.co/papers/date/2099-12-30';
const LONG = 'Very long title '.repeat(625);
const MARKUP = '<img src=x onerror="document.title=\'taken over\'">&<b>bold</b>';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const card = (heading: string, href?: string) =>
  `<article class="relative"><h3>${href === undefined ? heading : `<a href="${href}">${heading}</a>`}</h3></article>`;

/** A digest as no server should send it. */
async function serve(context: BrowserContext, cards: readonly string[], props: string): Promise<void> {
  const body = `<!doctype html><title>Odd</title><button id="own" onclick="this.textContent='works'">own</button>
    <div data-target="DailyPapers" data-props="${escaped(props)}">${cards.join('')}</div>`;
  await context.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
}

test('cards that miss something are read from what is left or left out, the rest is marked, the page works', async ({
  page,
  context,
}) => {
  await serve(
    context,
    [
      card('A plain title', '/papers/9912.10001'),
      card('', '/papers/9912.10002'),
      card('A title without any id'),
      card(escaped(MARKUP), '/papers/9912.10004'),
      card(LONG, '/papers/9912.10005'),
      '<article class="relative"></article>',
      card('Month thirteen', '/papers/9913.10007'),
      card('A plain title', '/papers/9912.10001'),
    ],
    '{"dailyPapers": [{"paper": {"id": 7, "title": null}}, null, {"paper": ',
  );
  await page.goto(ADDRESS);
  await expect
    .poll(async () => (await marksOn(page)).filter(({ marks }) => marks.length > 0).length)
    .toBeGreaterThan(5);
  const keys = (await marksOn(page)).map(({ key }) => key);
  expect(keys).toEqual([
    'arxiv:9912.10001',
    'arxiv:9912.10002',
    'title:atitlewithoutanyid',
    'arxiv:9912.10004',
    'arxiv:9912.10005',
    'title:monththirteen',
    'arxiv:9912.10001',
  ]);
  await page.locator('#own').click();
  await expect(page.locator('#own')).toHaveText('works');
  expect(await page.title()).toBe('Odd');
});

test('a paper that stands twice on a page is a duplicate the second time, of the first', async ({
  page,
  context,
}) => {
  const cards = ['10001', '10002', '10001'].map((id) => card(`Paper ${id}`, `/papers/9912.${id}`));
  await serve(context, cards, '{}');
  await page.goto(ADDRESS);
  await marked(page);
  const marks = await marksOn(page);
  expect(marks.map((mark) => mark.marks.join(' '))).toEqual(['new', 'new', 'duplicate']);
  expect(marks[2]?.reason).toMatch(/no\. 1\b/);
  expect(marks[0]?.reason, 'the first is no duplicate of the second').toBe('');
});

test("an island that holds another period's data harms nothing", async ({ page, context }) => {
  const other = {
    dailyPapers: [{ paper: { id: '9912.99999', title: 'Of another day', authors: [{ name: 7 }] } }],
  };
  await serve(context, [card('Of this day', '/papers/9912.10001')], JSON.stringify(other));
  await page.goto(ADDRESS);
  await marked(page);
  expect((await marksOn(page)).map(({ key }) => key)).toEqual(['arxiv:9912.10001']);
  expect(await barSays(page)).toMatch(/^1 paper, 1 new/);
});

test('a page with no entries shows nothing of ours', async ({ page, context }) => {
  await serve(context, [], '{}');
  for (const address of [ADDRESS, 'https://huggingface.co/papers/submit', 'https://huggingface.co/models']) {
    await page.goto(address);
    await pass(page, 700);
    expect(await marksOn(page), address).toEqual([]);
    expect(await barsOn(page), address).toEqual([]);
  }
});
