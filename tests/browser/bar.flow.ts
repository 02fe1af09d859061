import { barsOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { expectKeyboardOn } from './keyboard.ts';
import { press, pressOnBar } from './press.ts';
import { barSays, expectMarks, keyOf, marked, nth, papersOf, read, seeWhole } from './reader.ts';

const FIRST = papersOf('2099-12-01');
const SECOND = papersOf('2099-12-02');
const NEW_TODAY = SECOND.filter((paper) => !FIRST.includes(paper));

test("hiding is the reader's choice: the hidden are counted, and one click brings them back", async ({
  page,
}) => {
  await read(page, 'date/2099-12-01');
  await seeWhole(page);
  await read(page, 'date/2099-12-02');
  await expect(page.locator('article:visible')).toHaveCount(40);
  await pressOnBar(page, /^11 again/);
  await pressOnBar(page, /^Hide/);
  await expect(page.locator('article:visible')).toHaveCount(29);
  await expect.poll(async () => (await barsOn(page))[0]?.text ?? '').toContain('11 hidden');
  expect(await barSays(page), 'the hidden are still counted').toMatch(/^40 papers, 29 new, 11 duplicates/);

  await page.reload();
  await marked(page);
  await expect(page.locator('article:visible'), 'the choice is kept').toHaveCount(29);
  await pressOnBar(page, /^Show/);
  await expect(page.locator('article:visible')).toHaveCount(40);
  expect(await page.locator('article[style]').count(), "the page's own nodes are as they were").toBe(0);
});

test('from the bar: on to the next new one, and the rest marked as seen', async ({ page }) => {
  await read(page, 'date/2099-12-01');
  await seeWhole(page);
  await read(page, 'date/2099-12-02');
  await pressOnBar(page, /^29 new/);
  await expectKeyboardOn(page, keyOf(nth(NEW_TODAY, 1)));
  await pressOnBar(page, /^29 new/);
  await expectKeyboardOn(page, keyOf(nth(NEW_TODAY, 2)));
  await pressOnBar(page, 'More');
  await pressOnBar(page, 'Mark the rest as seen');
  await expect.poll(() => barSays(page)).toBe('40 papers, 29 new, 11 duplicates, 0 read, 0 left');
});

test('all new ones are saved at once, and one click takes it back', async ({ page }) => {
  await read(page, 'date/2099-12-01');
  await press(page, keyOf(nth(FIRST, 2)), 'Dismiss');
  await expectMarks(page, nth(FIRST, 2), 'new dismissed');
  await pressOnBar(page, 'More');
  await pressOnBar(page, 'Save all new');
  await expectMarks(page, nth(FIRST, 40), 'new saved');
  await expect.poll(async () => (await barsOn(page))[0]?.text ?? '').toMatch(/Saved \d+ papers/);
  await pressOnBar(page, /^Undo/);
  await expectMarks(page, nth(FIRST, 40), 'new');
  await expectMarks(page, nth(FIRST, 2), 'new dismissed');
});
