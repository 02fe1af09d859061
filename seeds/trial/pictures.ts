import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { launchWithExtension, type Launched } from '../../tests/browser/setup/launch.ts';
import { tabToMark } from '../../tests/browser/keyboard.ts';
import { serveSeeds } from '../../tests/browser/setup/serve-seeds.ts';
import { DAYS } from '../pages/calendar.ts';
import { EXTENSION } from './extension.ts';

const SIZES = [
  { width: 1280, height: 900 },
  { width: 320, height: 900 },
] as const;
const POPUP = { width: 400, height: 560 };
/** The day after: some of the same papers, on another site. */
const LISTING = 'https://arxiv.org/list/cs.LG/new';
const [DAY_1, DAY_2] = DAYS.map((name) => `https://huggingface.co/papers/date/${name}`);

/**
 * Reads the first day as a reader would, and pictures it, the second day with its repeats, the popup and the
 * library; each in light and dark, wide and narrow. Files are named `day-2-dark-320.png`.
 */
export async function takePictures(to: { folder: string; headless: boolean }): Promise<void> {
  const folder = resolve(to.folder);
  await mkdir(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    const browser = await launchWithExtension({
      extensionDir: EXTENSION,
      headless: to.headless,
      colorScheme,
    });
    try {
      await serveSeeds(browser.context);
      await pictureAll(browser, (name) => join(folder, `${name.replace('*', colorScheme)}.png`));
    } finally {
      await browser.close();
    }
  }
  console.log(`Pictures are in ${folder}`);
}

async function pictureAll({ context, extensionId }: Launched, file: (name: string) => string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await readFirstDay(page);
  for (const [number, url = ''] of [DAY_1, DAY_2].entries())
    await pictureSizes(page, url, (width) => file(`day-${number + 1}-*-${width}`));
  await pictureSizes(page, LISTING, (width) => file(`listing-*-${width}`));
  const popup = await context.newPage();
  await popup.setViewportSize(POPUP);
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  // The popup speaks of the tab in front.
  await page.bringToFront();
  await popup.reload();
  await settle(popup);
  await popup.screenshot({ path: file('popup-*') });
  await pictureSizes(popup, `chrome-extension://${extensionId}/library.html`, (width) =>
    file(`library-*-${width}`),
  );
}

/** Scrolls through it, a second for each screen as a sighting takes; then tags, reads, saves and notes by key. */
async function readFirstDay(page: Page): Promise<void> {
  await page.goto(DAY_1 ?? '');
  await marked(page);
  const screens = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight / innerHeight));
  for (let screen = 0; screen < screens; screen += 1) {
    await page.waitForTimeout(1_300);
    await page.mouse.wheel(0, SIZES[0].height);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await tabToMark(page);
  for (const keys of [
    't pruning,nas,⏎',
    'j r',
    'j s',
    'j x',
    'j t quantisation,⏎',
    'j n Section⇥4⇥is⇥the⇥one.✓',
    'j s',
  ])
    await typeSlowly(page, keys);
  await page.keyboard.press('Escape');
}

/** Single letters are keys of the page; what is longer is typed into the field that they opened. */
async function typeSlowly(page: Page, keys: string): Promise<void> {
  for (const part of keys.split(' ')) {
    await page.keyboard.type(part.replaceAll('⇥', ' ').replace(/[⏎✓]/g, ''));
    if (part.endsWith('⏎')) await page.keyboard.press('Enter');
    if (part.endsWith('✓')) await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(250);
  }
}

async function pictureSizes(page: Page, url: string, path: (width: number) => string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto(url);
    if (url.startsWith('https:')) await marked(page);
    await settle(page);
    await page.screenshot({ path: path(size.width) });
  }
}

/** All entries carry their mark. */
async function marked(page: Page): Promise<void> {
  await settle(page);
  await page
    .waitForFunction(
      () =>
        document.querySelectorAll('deja-lu-mark').length >= document.querySelectorAll('article, dt').length,
    )
    .catch(() => {
      throw new Error(`The entries of ${page.url()} were not marked within 30 seconds.`);
    });
}

/** Longer than the site's start-up, and than any fade of ours. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(700);
}
