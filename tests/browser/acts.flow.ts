import { background, killBackground } from './background.ts';
import { tokensOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { pass } from './pass.ts';
import { press } from './press.ts';
import { expectMarks, keyOf, marked, nth, papersOf, read } from './reader.ts';

const DAY = papersOf('2099-12-01');
const [first, second, third] = [nth(DAY, 1), nth(DAY, 2), nth(DAY, 3)];

test('with the mouse: saved, read and dismissed on the entry, and so they stay', async ({ page }) => {
  await read(page, 'date/2099-12-01');
  await press(page, keyOf(first), 'Save');
  await expectMarks(page, first, 'new saved');
  await press(page, keyOf(second), 'Mark read');
  await expectMarks(page, second, 'new read');
  await press(page, keyOf(third), 'Dismiss');
  await expectMarks(page, third, 'new dismissed');
  await page.reload();
  await marked(page);
  await expectMarks(page, first, 'new saved');
  await expectMarks(page, second, 'new read');
  await expectMarks(page, third, 'new dismissed');
});

test('the browser kills the background between two acts, and nothing is lost or refused', async ({
  page,
  context,
}) => {
  await read(page, 'date/2099-12-01');
  await press(page, keyOf(first), 'Save');
  await expectMarks(page, first, 'new saved');
  await killBackground(page);
  await press(page, keyOf(second), 'Save');
  await expectMarks(page, second, 'new saved');
  await killBackground(page);
  await read(page, 'date/2099-12-01');
  await expectMarks(page, first, 'new saved');
  await expectMarks(page, second, 'new saved');
  expect((await background(context)).url()).toMatch(/^chrome-extension:/);
});

test('two tabs of one digest: what is done in one shows in the other, and both may act at once', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await Promise.all([read(page, 'date/2099-12-01'), read(other, 'date/2099-12-01')]);
  await press(other, keyOf(first), 'Save');
  await expectMarks(other, first, 'new saved');
  await expectMarks(page, first, 'new saved');

  await Promise.all([press(page, keyOf(second), 'Save'), press(other, keyOf(third), 'Mark read')]);
  for (const tab of [page, other]) {
    await expectMarks(tab, second, 'new saved');
    await expectMarks(tab, third, 'new read');
  }
});

test('events that a page makes up are no acts of the reader', async ({ page }) => {
  await read(page, 'date/2099-12-01');
  await page.evaluate(() => {
    for (const host of document.querySelectorAll<HTMLElement>('deja-lu-mark, deja-lu-bar')) {
      host.focus();
      for (const type of ['pointerenter', 'pointerdown', 'mousedown', 'mouseup', 'click'])
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      for (const key of ['s', 'r', 'x', 'o'])
        for (const target of [host, document.body, window])
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
  });
  await pass(page, 500);
  expect(new Set(Object.values(await tokensOn(page)))).toEqual(new Set(['new']));
  expect(page.context().pages()).toHaveLength(1);
});
