import { expect, type Page } from '@playwright/test';
import { day } from '../../seeds/pages/calendar.ts';
import type { SeedPaper } from '../../seeds/pages/digests.ts';
import { barsOn, marksOn, tokensOn } from './closed-roots.ts';
import { pass } from './pass.ts';

const SITE = 'https://huggingface.co';

/** The papers of a day, as the seeds have them; throws where the seeds have none. */
export function papersOf(date: string): readonly SeedPaper[] {
  const listing = day(date);
  if (!listing) throw new Error(`The seeds have no ${date}`);
  return listing.papers;
}

/** The paper that stands at a place of a list, counted from one. */
export function nth(papers: readonly SeedPaper[], place: number): SeedPaper {
  const paper = papers[place - 1];
  if (!paper) throw new Error(`The list has no paper ${place}`);
  return paper;
}

export const keyOf = (paper: SeedPaper): string => `arxiv:${paper.id}`;

/** Opens a papers page (`date/2099-12-01`, `trending`) and waits until each entry is marked. */
export async function read(page: Page, path: string): Promise<void> {
  await page.goto(`${SITE}/papers/${path}`);
  await marked(page);
}

/** Waits until the page has come to rest: each paper on it carries a mark that says something. */
export async function marked(page: Page): Promise<void> {
  const isComplete = async () => {
    const [papers, count] = await Promise.all([papersOn(page), markedOn(page)]);
    return papers > 0 && papers === count;
  };
  await expect.poll(isComplete, { message: 'each paper carries a mark' }).toBe(true);
}

function papersOn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll('article h3 a[href^="/papers/"]')];
    return new Set(links.map((link) => link.getAttribute('href'))).size;
  });
}

async function markedOn(page: Page): Promise<number> {
  const marks = await marksOn(page);
  return new Set(marks.filter((mark) => mark.marks.length > 0).map((mark) => mark.key)).size;
}

/** `40 papers, 12 new, 9 duplicates, 6 read, 28 left` */
export async function barSays(page: Page): Promise<string> {
  const [bar] = await barsOn(page);
  return bar?.label ?? '';
}

/** Waits until the marks of a paper are these, and no others: `new saved`. */
export async function expectMarks(page: Page, paper: SeedPaper, tokens: string): Promise<void> {
  const inOrder = (text: string | undefined) => text?.split(' ').toSorted().join(' ');
  await expect
    .poll(async () => inOrder((await tokensOn(page))[keyOf(paper)]), { message: paper.title })
    .toBe(inOrder(tokens));
}

/** Scrolls through the whole page as one who reads it: each screen stays for much longer than the second that counts. */
export async function readThrough(page: Page): Promise<void> {
  const atEnd = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
  for (;;) {
    await pass(page, 2_000);
    if (await atEnd()) return;
    const from = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 600);
    // A busy machine scrolls later than it is told to.
    await page.waitForFunction((before) => scrollY > before, from);
  }
}

/** Has the whole page on screen at once, in a very tall window, for longer than the second that counts. */
export async function seeWhole(page: Page): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 1280 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, 800) });
  await expect.poll(() => barSays(page), { message: 'all has been on screen' }).toMatch(/\b0 left$/);
  await page.setViewportSize({ width, height: 800 });
}
