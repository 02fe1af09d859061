import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fixtures } from '../unit/sites/pages.ts';
import { tokensOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { servePages } from './setup/serve-pages.ts';

const MAIL = readFileSync('tests/fixtures/texts/arxiv-mail.txt', 'utf8');
const FIRST = 'arxiv:2312.90001';

/** Pastes as a reader does: from the clipboard, with the keys. */
async function paste(screen: Page, text: string): Promise<void> {
  await screen.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await screen.getByRole('textbox', { name: 'Paste a digest here' }).focus();
  await screen.keyboard.press('Control+v');
}

test('a mail is pasted, read down by keys, and remembered: on pages, and when it is pasted again', async ({
  page,
  context,
  extensionId,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const screen = await context.newPage();
  await screen.goto(`chrome-extension://${extensionId}/library.html#pasted`);
  await paste(screen, MAIL);
  await screen.getByRole('heading', { name: 'arXiv math.GD mail, 1 Dec 2099' }).waitFor();
  const rows = screen.getByRole('row');
  await expect(rows.first()).toContainText('Hinges in High Dimension');
  await expect(rows.first()).toContainText('new');

  await expect(rows.first(), 'the keyboard is on the first paper at once').toBeFocused();
  await screen.keyboard.press('s');
  await expect(rows.first()).toContainText('saved');
  await screen.keyboard.press('u');
  await expect(rows.first()).toContainText('new');
  await screen.keyboard.press('r');
  await expect(rows.first()).toContainText('read just now');

  await screen.reload();
  await paste(screen, MAIL);
  await expect(rows.first()).toContainText('read');
  await expect(rows.nth(1), 'a digest is no duplicate of itself').not.toContainText('duplicate');

  const [listing] = fixtures().filter(({ name }) => name === 'arxiv/list-recent');
  if (!listing) throw new Error('There is no listing of arXiv');
  const other = listing.truth.entries[0]?.key.replace('arxiv:', '') ?? '';
  await servePages(context, [
    { url: listing.truth.url, html: listing.html.replaceAll(other, FIRST.slice(6)) },
  ]);
  await page.bringToFront();
  await page.goto(listing.truth.url);
  await expect.poll(async () => (await tokensOn(page))[FIRST]).toMatch(/duplicate read|read duplicate/);
});

test('a file of a kind that is known, and one of none', async ({ page, extensionId }) => {
  await page.goto(`chrome-extension://${extensionId}/library.html#pasted`);
  const chooser = page.locator('input[type=file]');
  await chooser.setInputFiles('tests/fixtures/texts/list.bib');
  await expect(page.getByRole('row').first()).toBeVisible();
  await chooser.setInputFiles({
    name: 'lunch.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Lunch is at noon.'),
  });
  await expect(page.getByText(/^No list of papers was found/)).toBeVisible();
  await chooser.setInputFiles({
    name: 'feed.xml',
    mimeType: 'text/xml',
    buffer: Buffer.from('<rss><channel><item>'),
  });
  await expect(page.getByRole('row')).toHaveCount(0);
  await chooser.setInputFiles('tests/fixtures/texts/arxiv-feed.xml');
  await expect(page.getByRole('row').first(), 'read by the browser’s own XML').toBeVisible();
});
