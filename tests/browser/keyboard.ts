import { expect, type Page } from '@playwright/test';

/** The key of the paper whose mark has the keyboard. */
export function paperWithKeyboard(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');
}

/** Moves to the first mark as a reader without a mouse does. */
export async function tabToMark(page: Page): Promise<void> {
  for (let stop = 0; stop < 60 && (await paperWithKeyboard(page)) === ''; stop += 1)
    await page.keyboard.press('Tab');
  expect(await paperWithKeyboard(page), 'the Tab key reaches a mark').not.toBe('');
}

/** Moves down, entry by entry, until the keyboard is on this paper. */
export async function moveTo(page: Page, key: string): Promise<void> {
  await tabToMark(page);
  for (let step = 0; step < 60 && (await paperWithKeyboard(page)) !== key; step += 1)
    await page.keyboard.press('j');
  expect(await paperWithKeyboard(page)).toBe(key);
}

/** Presses keys one after the other, as fast as a reader can. */
export async function type(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key, { delay: 20 });
}
