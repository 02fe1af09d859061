import { expect, type Page } from '@playwright/test';

/** The key of the paper whose mark has the keyboard. */
export function paperWithKeyboard(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');
}

/** Waits until the keyboard is on this paper: what moves it may still be on its way to the page. */
export async function expectKeyboardOn(page: Page, key: string, message = key): Promise<void> {
  await expect.poll(() => paperWithKeyboard(page), { message }).toBe(key);
}

/** Waits until what is typed goes into a field of the bar, and is no key. */
export async function expectField(page: Page): Promise<void> {
  const holder = () => page.evaluate(() => document.activeElement?.nodeName);
  await expect.poll(holder, { message: 'a field is open' }).toBe('DEJA-LU-BAR');
}

/** Moves to the first mark as a reader without a mouse does. */
export async function tabToMark(page: Page): Promise<void> {
  for (let stop = 0; stop < 60 && (await paperWithKeyboard(page)) === ''; stop += 1)
    await page.keyboard.press('Tab');
  expect(await paperWithKeyboard(page), 'the Tab key reaches a mark').not.toBe('');
}

/** Moves down, entry by entry, until the keyboard is on this paper; as one who looks where the last step led. */
export async function moveTo(page: Page, key: string): Promise<void> {
  await tabToMark(page);
  for (let here = await paperWithKeyboard(page); here !== key; here = await paperWithKeyboard(page)) {
    await page.keyboard.press('j');
    await expect.poll(() => paperWithKeyboard(page), { message: `on to ${key}` }).not.toBe(here);
  }
}

/** Presses keys one after the other, as fast as a reader can. */
export async function type(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key, { delay: 20 });
}
