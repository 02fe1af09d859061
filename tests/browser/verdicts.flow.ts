import type { BrowserContext, Page } from '@playwright/test';
import { marksOn, tokensOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { moveTo, type } from './keyboard.ts';
import { openPopup } from './popup.ts';
import { press, pressOnBar } from './press.ts';

const TITLE = 'Sharing Lanterns Between Keepers of the Northern Coast';
const PREPRINT = 'arxiv:9912.10001';
const OTHER = 'arxiv:9912.10002';
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
  expect(await reasonOf(page, UNNAMED)).toContain('Same title.');
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

test('same as … from a mark: the library page asks which, the two are one, and the page says why', async ({
  page,
  context,
}) => {
  await serve(context);
  await page.goto(day(28));
  await expectToken(page, PREPRINT, 'new');
  await press(page, PREPRINT, 'Save');
  await expectToken(page, PREPRINT, 'new saved');
  await page.goto(day(29));
  await expectToken(page, OTHER, 'new');
  const opening = context.waitForEvent('page');
  await press(page, OTHER, /^Same as/);
  const library = await opening;
  const field = library.getByRole('textbox', { name: 'Search for the other paper' });
  await expect(field).toBeFocused();
  await expect(library.getByText('No other paper is like it.')).toBeVisible();
  await field.fill('sharing lanterns');
  await expect(library.getByText('One paper found:')).toBeVisible();
  await library.keyboard.press('Enter');
  await expect(library.getByText('Joined as the same paper')).toBeVisible();
  await expect(
    library.getByText(/^also: A Study of Fog Horns at Night \(arxiv:9912\.10002\)$/),
  ).toBeVisible();

  await expectToken(page, OTHER, 'duplicate saved');
  expect(await reasonOf(page, OTHER)).toContain('You said that these are the same.');
  await library.getByRole('button', { name: /^Undo/ }).click();
  await expect(library.getByText(/^also:/)).toHaveCount(0);
  await expectToken(page, OTHER, 'new');
});

test('in the popup two are joined and parted again by keys, and the page follows', async ({
  page,
  context,
}) => {
  await meetBoth(page, context);
  await press(page, OTHER, 'Save');
  await expectToken(page, OTHER, 'new saved');
  const popup = await openPopup(context, page);
  await expect.poll(() => popup.text()).toContain('2 papers, newest first');
  await popup.press('ArrowDown');
  await popup.press('=');
  await expect.poll(() => popup.focused()).toBe('Search for the other paper');
  await popup.type('sharing lanterns');
  await expect.poll(() => popup.text()).toContain('One paper found:');
  await popup.press('Enter');
  await expect.poll(() => popup.text()).toContain(`also: ${TITLE} (${PREPRINT})`);
  await expectToken(page, OTHER, 'duplicate saved');
  await popup.press('d');
  await expect.poll(() => popup.text()).toContain('Kept apart as another paper');
  await expectToken(page, OTHER, 'new saved');
});
