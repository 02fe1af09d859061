import { barsOn, tokensOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { expectField, expectKeyboardOn, moveTo, paperWithKeyboard, tabToMark, type } from './keyboard.ts';
import { pass } from './pass.ts';
import { openPopup } from './popup.ts';
import { barSays, expectMarks, keyOf, marked, nth, papersOf, read, seeWhole } from './reader.ts';

const DAY = papersOf('2099-12-01');
const [first, second, third] = [nth(DAY, 1), nth(DAY, 2), nth(DAY, 3)];

test('keys do nothing before the reader has moved to an entry, nor while something is typed', async ({
  page,
}) => {
  await read(page, 'date/2099-12-01');
  await type(page, 's', 'r', 'x', 't', 'n', 'o', 'j', '?');
  await page.evaluate(() => document.body.prepend(document.createElement('input')));
  await page.locator('input').first().focus();
  await type(page, 's', 'r', 'x', 't', 'n', 'o', 'j', '?');
  await pass(page, 500);
  expect(await page.locator('input').first().inputValue()).toBe('srxtnoj?');
  expect(new Set(Object.values(await tokensOn(page)))).toEqual(new Set(['new']));
  expect(page.context().pages()).toHaveLength(1);
});

test('on an entry each action has its key: move, save, read, dismiss, undo', async ({ page }) => {
  await read(page, 'date/2099-12-01');
  await tabToMark(page);
  await expectKeyboardOn(page, keyOf(first));
  await type(page, 's');
  await expectMarks(page, first, 'new saved');
  await type(page, 'j');
  await expectKeyboardOn(page, keyOf(second));
  await type(page, 'r');
  await expectMarks(page, second, 'new read');
  await type(page, 'r');
  await expectMarks(page, second, 'new');
  await type(page, 'j', 'x');
  await expectMarks(page, third, 'new dismissed');
  await type(page, 'u');
  await expectMarks(page, third, 'new');
  await type(page, 'k', 'k', 's');
  await expectMarks(page, first, 'new');
  await type(page, 'u');
  await expectMarks(page, first, 'new saved');
  await page.reload();
  await marked(page);
  await expectMarks(page, first, 'new saved');
});

test('tags and notes are typed on the entry, and letters typed there are letters', async ({
  page,
  context,
}) => {
  await read(page, 'date/2099-12-01');
  await tabToMark(page);
  await type(page, 't');
  await expect.poll(async () => (await barsOn(page))[0]?.text ?? '').toContain(first.title);
  await expectField(page);
  await page.keyboard.type('jxsru, 剪枝,');
  await page.keyboard.press('Enter');
  await expectMarks(page, first, 'new saved');
  await expectKeyboardOn(page, keyOf(first), 'the keyboard comes back to the entry');

  await type(page, 'j', 'n');
  await expect.poll(async () => (await barsOn(page))[0]?.text ?? '').toContain(second.title);
  await expectField(page);
  await page.keyboard.type('worth a look, <b>not</b> skipping');
  await page.keyboard.press('Control+Enter');
  await expectMarks(page, second, 'new saved');

  const popup = await openPopup(context, page);
  await expect.poll(() => popup.text()).toContain('worth a look, <b>not</b> skipping');
  await expect.poll(() => popup.text()).toContain('jxsru, 剪枝');
});

test('a paper opened by key is read; on its own page the same mark and actions stand by its title', async ({
  page,
  context,
}) => {
  await read(page, 'date/2099-12-01');
  await tabToMark(page);
  const opened = context.waitForEvent('page');
  await type(page, 'o');
  const own = await opened;
  await expect.poll(() => own.url()).toBe(`https://huggingface.co/papers/${first.id}`);
  await expectMarks(own, first, 'duplicate read');
  const standsBy = () =>
    own.evaluate(() => document.querySelector('deja-lu-mark')?.nextElementSibling?.tagName);
  expect(await standsBy()).toBe('H1');
  await expectMarks(page, first, 'new read');

  await own.bringToFront();
  await tabToMark(own);
  await type(own, 'u');
  await expectMarks(own, first, 'duplicate');
  await expectMarks(page, first, 'new');
  await type(own, 's');
  await expectMarks(own, first, 'duplicate saved');
  await expectMarks(page, first, 'new saved');
});

test('the next new one, help, and the way to where a duplicate was met before', async ({ page }) => {
  await read(page, 'date/2099-12-01');
  await seeWhole(page);
  await read(page, 'date/2099-12-02');
  const today = papersOf('2099-12-02');
  const isRepeated = (place: number) => DAY.includes(nth(today, place));
  const places = today.map((_, index) => index + 1);
  const lastNew = places.filter((place) => !isRepeated(place))[0] ?? 0;
  const repeated = nth(today, places.find(isRepeated) ?? 0);

  await tabToMark(page);
  await type(page, '?');
  await expect.poll(async () => (await barsOn(page))[0]?.text ?? '').toMatch(/next new/i);
  await type(page, 'Escape');
  await expect
    .poll(() => paperWithKeyboard(page), { message: 'Escape leads back to the entry' })
    .not.toBe('');
  await moveTo(page, keyOf(repeated));
  await type(page, 'g');
  await expect(page).toHaveURL(/\/papers\/date\/2099-12-01/);
  await marked(page);
  await expectKeyboardOn(page, keyOf(repeated), 'the paper itself has the keyboard there');

  await page.goBack();
  await marked(page);
  await tabToMark(page);
  await type(page, 'J');
  const there = today.find((paper) => keyOf(paper) !== keyOf(nth(today, 1)) && !DAY.includes(paper));
  await expectKeyboardOn(page, keyOf(lastNew === 1 && there ? there : nth(today, lastNew)));
  expect(await barSays(page)).toMatch(/^40 papers, 29 new, 11 duplicates/);
});
