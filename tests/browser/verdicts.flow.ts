import type { BrowserContext, Page } from '@playwright/test';
import { marksOn, tokensOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { moveTo, type } from './keyboard.ts';
import { press, pressOnBar } from './press.ts';

const TITLE = 'Sharing Lanterns Between Keepers of the Northern Coast';
const PREPRINT = 'arxiv:9912.10001';
/** Stands on its page without an identifier: known by its title alone. */
const UNNAMED = 'title:sharinglanternsbetweenkeepersofthenortherncoast';

const day = (number: number) => `https://huggingface.co/papers/date/2099-12-${number}`;
const card = (title: string, id?: string) =>
  `<article class="relative"><h3>${id === undefined ? title : `<a href="/papers/${id}">${title}</a>`}</h3></article>`;

const PAGES: Readonly<Record<string, readonly string[]>> = {
  [day(28)]: [card(TITLE, '9912.10001')],
  [day(29)]: [card(TITLE), card('A Study of Fog Horns at Night', '9912.10002')],
};

async function serve(context: BrowserContext): Promise<void> {
  for (const [address, cards] of Object.entries(PAGES)) {
    const body = `<!doctype html><title>Papers</title>
      <div data-target="DailyPapers" data-props="{}">${cards.join('')}</div>`;
    await context.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  }
}

const expectToken = (page: Page, key: string, tokens: string) =>
  expect.poll(async () => (await tokensOn(page))[key], { message: key }).toBe(tokens);

const reasonOf = async (page: Page, key: string) =>
  (await marksOn(page)).find((mark) => mark.key === key)?.reason ?? '';

/** Saved on one day; the next day an entry of the same title is taken for it. */
async function meetBoth(page: Page, context: BrowserContext): Promise<void> {
  await serve(context);
  await page.goto(day(28));
  await expectToken(page, PREPRINT, 'new');
  await press(page, PREPRINT, 'Save');
  await expectToken(page, PREPRINT, 'new saved');
  await page.goto(day(29));
  await expectToken(page, UNNAMED, 'duplicate saved');
}

test('a duplicate is not the same: it is new, says so, stays so, and undo joins the two again', async ({
  page,
  context,
}) => {
  await meetBoth(page, context);
  expect(await reasonOf(page, UNNAMED)).toContain('Same title; you have not said otherwise.');
  await press(page, UNNAMED, /^Not the same/);
  await expectToken(page, UNNAMED, 'new');
  expect(await reasonOf(page, UNNAMED)).toBe(`You said that this is another paper than ${PREPRINT}.`);

  await page.reload();
  await expectToken(page, UNNAMED, 'new');
  await page.goto(day(28));
  await expectToken(page, PREPRINT, 'new saved');
  await page.goto(day(29));
  await moveTo(page, UNNAMED);
  await type(page, 'u');
  await expectToken(page, UNNAMED, 'duplicate saved');
});

test('by keys alone; and what the bar offers to undo is undone', async ({ page, context }) => {
  await meetBoth(page, context);
  await moveTo(page, UNNAMED);
  await type(page, 'd');
  await expectToken(page, UNNAMED, 'new');
  await pressOnBar(page, /^Undo/);
  await expectToken(page, UNNAMED, 'duplicate saved');
});
