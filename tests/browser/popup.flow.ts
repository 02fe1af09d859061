import { expect, test } from './flow.ts';
import { expectField, tabToMark, type } from './keyboard.ts';
import { openPopup } from './popup.ts';
import { press } from './press.ts';
import { expectMarks, keyOf, nth, papersOf, read, seeWhole } from './reader.ts';

const DAY = papersOf('2099-12-01');
const remembered = nth(DAY, 5);

/** What half remains in memory of a title: two of its longest words, one of them cut, one misspelt. */
function halfOf(title: string): string {
  const [one = '', two = ''] = title.match(/[A-Za-z]{6,}/g)?.toSorted((a, b) => b.length - a.length) ?? [];
  return `${one.slice(0, -3)} ${two.slice(0, 2)}${two[3] ?? ''}${two[2] ?? ''}${two.slice(4)}`.toLowerCase();
}

test('saved and tagged on the page, found again in the popup from half a memory', async ({
  page,
  context,
}) => {
  await read(page, 'date/2099-12-01');
  for (const paper of [nth(DAY, 1), nth(DAY, 9), remembered]) {
    await press(page, keyOf(paper), 'Save');
    await expectMarks(page, paper, 'new saved');
  }
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await tabToMark(page);
  await type(page, 't');
  await expectField(page);
  await page.keyboard.type('to read,');
  await page.keyboard.press('Enter');

  const popup = await openPopup(context, page);
  await expect.poll(() => popup.text()).toContain('This page: 40 papers, 40 new');
  await expect.poll(() => popup.focused(), { message: 'it opens ready to type' }).not.toBe('');
  await expect.poll(() => popup.text()).toContain(nth(DAY, 9).title);
  await popup.type(halfOf(remembered.title));
  await expect.poll(() => popup.text()).toContain(remembered.title);
  await expect.poll(() => popup.text()).not.toContain(nth(DAY, 9).title);
});

test('from the popup all new papers of the page are saved, and the page shows it', async ({
  page,
  context,
}) => {
  await read(page, 'date/2099-12-01');
  await seeWhole(page);
  await read(page, 'date/2099-12-02');
  const popup = await openPopup(context, page);
  await expect.poll(() => popup.text()).toContain('This page: 40 papers, 29 new');
  await popup.click('Save all new');
  const fresh = papersOf('2099-12-02').filter((paper) => !DAY.includes(paper));
  await expectMarks(page, nth(fresh, 1), 'new saved');
  await expectMarks(page, nth(fresh, 29), 'new saved');
});

test('a paper that was met and never saved is found among everything ever seen', async ({
  page,
  context,
}) => {
  await read(page, 'date/2099-12-01');
  await seeWhole(page);
  const popup = await openPopup(context, page);
  await expect.poll(() => popup.text()).toContain('This page: 40 papers');
  await popup.type(halfOf(remembered.title));
  await popup.click('Search everything ever seen');
  await expect.poll(() => popup.text()).toContain('among everything seen');
  await expect.poll(() => popup.text()).toContain(remembered.title);
  await popup.click('Back to the library');
  await expect.poll(() => popup.text()).not.toContain(remembered.title);
});

test('the popup of an empty library says what to do', async ({ page, context }) => {
  const popup = await openPopup(context, page);
  await expect.poll(async () => (await popup.text()).length).toBeGreaterThan(20);
  expect(await popup.text()).not.toMatch(/undefined|null|NaN|Error/);
});
