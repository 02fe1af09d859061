import type { Page } from '@playwright/test';
import { background } from './background.ts';
import { expect, test } from './flow.ts';
import { press } from './press.ts';
import { expectMarks, keyOf, nth, papersOf, read } from './reader.ts';

const paper = nth(papersOf('2099-12-01'), 5);
const words = paper.title.split(' ').slice(0, 3).join(' ');

/** For the popup's start: types as soon as there is a field, and counts what has been listed since. */
const TYPES = `(words) => {
  globalThis.lists = 0;
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node.className === 'paper-list') globalThis.lists += 1;
    const field = document.querySelector('.search-input');
    if (field && field.value === '') field.value = words;
  }).observe(document, { childList: true, subtree: true });
}`;

declare const lists: number;

test('what was typed before the popup is there is answered by a background that is awake, and its rows stay', async ({
  page,
  context,
}) => {
  await read(page, 'date/2099-12-01');
  await press(page, keyOf(paper), 'Save');
  await expectMarks(page, paper, 'new saved');

  const popup = await context.newPage();
  await popup.addInitScript({ content: `(${TYPES})(${JSON.stringify(words)})` });
  const address = new URL('/popup.html', (await background(context)).url()).href;
  // Some seconds after the last write there is an index, and then the background opens it.
  const open = async () => {
    await popup.goto(address);
    await expect(popup.locator('.row-title')).toHaveText([paper.title]);
    return whoAnswered(popup);
  };
  await expect.poll(open, { timeout: 30_000, intervals: [1000] }).toBe('the background');
  // What has the words as typed, then all: the popup itself takes over the rows that stand there.
  expect(await popup.evaluate(() => lists)).toBe(2);
  // Whole pixels: further down, too, the rows stand where they stood before they were measured.
  const height = await popup.locator('.paper-row').evaluate((row) => row.getBoundingClientRect().height);
  expect(height).toBe(Math.round(height));

  await popup.locator('.search-input').fill('no such words anywhere');
  await expect(popup.locator('.row-title')).toHaveCount(0);
});

function whoAnswered(popup: Page): Promise<string> {
  return popup.evaluate(() => (globalThis.firstSteps?.asked?.told ? 'the background' : 'the popup'));
}
