import type { BrowserContext, Page } from '@playwright/test';
import { marksOn, tokensOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { moveTo, type } from './keyboard.ts';
import { press } from './press.ts';

const day = (number: number) => `https://huggingface.co/papers/date/2099-11-${number}`;
const card = (id: string, title: string) =>
  `<article class="relative"><h3><a href="/papers/${id}">${title}</a></h3></article>`;

const LAMPS = 'arxiv:9911.10001';
const AGAIN = 'arxiv:9911.10002';
const PART = 'arxiv:9911.10003';
const PAGES: Readonly<Record<string, readonly string[]>> = {
  [day(11)]: [card('9911.10001', 'On the Shape of Lamps Seen from the Sea, Part I')],
  [day(12)]: [
    card('9911.10002', 'On the Shape of Lamps Seen from the Sea, Part I'),
    card('9911.10003', 'On the Shape of Lamps Seen from the Sea, Part II'),
  ],
};

async function meetBoth(page: Page, context: BrowserContext): Promise<void> {
  for (const [address, cards] of Object.entries(PAGES)) {
    const body = `<!doctype html><title>Papers</title>
      <div data-target="DailyPapers" data-props="{}">${cards.join('')}</div>`;
    await context.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  }
  await page.goto(day(11));
  await expectToken(page, LAMPS, 'new');
  await press(page, LAMPS, 'Save');
  await expectToken(page, LAMPS, 'new saved');
  await page.goto(day(12));
  await expectToken(page, AGAIN, 'new maybe');
}

const expectToken = (page: Page, key: string, tokens: string) =>
  expect.poll(async () => (await tokensOn(page))[key], { message: key }).toBe(tokens);

const reasonOf = async (page: Page, key: string) =>
  (await marksOn(page)).find((mark) => mark.key === key)?.reason ?? '';

test('one title under two arXiv ids is a question; “the same” makes it what was saved, undo asks again', async ({
  page,
  context,
}) => {
  await meetBoth(page, context);
  await expectToken(page, PART, 'new');
  expect(await reasonOf(page, AGAIN)).toBe(
    `Maybe the same as “On the Shape of Lamps Seen from the Sea, Part I” (${LAMPS})? Same title, but two different arXiv ids.`,
  );
  await press(page, AGAIN, /^The same/);
  await expectToken(page, AGAIN, 'duplicate saved');
  expect(await reasonOf(page, AGAIN)).toContain('You said that these are the same.');
  await moveTo(page, AGAIN);
  await type(page, 'u');
  await expectToken(page, AGAIN, 'new maybe');
});

test('“not the same”, by its key, is not asked again', async ({ page, context }) => {
  await meetBoth(page, context);
  await moveTo(page, AGAIN);
  await type(page, 'd');
  await expectToken(page, AGAIN, 'new');
  await page.reload();
  await expectToken(page, AGAIN, 'new');
  expect(await reasonOf(page, AGAIN)).toBe(`You said that this is another paper than ${LAMPS}.`);
});
