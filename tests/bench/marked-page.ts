import type { Page } from '@playwright/test';
import { FRAMES, framesOf, watchMarks } from './frames.ts';
import { launch } from './launch.ts';
import { serveBigDigest } from './pages.ts';
import { trace } from './trace.ts';

/** From the address to the last mark, and a little longer; then down the page and up again. Times in milliseconds. */
export interface MarkingCost {
  readonly longestTask: number;
  readonly longestOfOurs: number;
  readonly oursOver50: number;
  readonly forcedLayouts: number;
  readonly script: number;
  readonly styleAndLayout: number;
  readonly longestTaskScrolling: number;
  readonly longestFrame: number;
  readonly framesToDone: number;
}

interface Opening {
  readonly extensionDir: string;
  readonly entries: number;
  readonly address: string;
  /** How many marks to wait for. */
  readonly marks: number;
}

/** How long a page is watched after its last mark, in milliseconds. */
const AFTERWARDS = 1_500;

/** Opens the page in a browser of its own, where nothing was ever met. */
export async function openMarked({ extensionDir, entries, address, marks }: Opening): Promise<MarkingCost> {
  const launched = await launch({ extensionDir });
  const stopServing = await serveBigDigest(launched.context, entries);
  const page = await launched.context.newPage();
  await page.addInitScript(FRAMES);
  const coming = await trace(page, async () => {
    const watching = marks > 0 ? watchMarks(page, marks) : undefined;
    await page.goto(address, { waitUntil: 'load' });
    await watching;
    await page.waitForTimeout(AFTERWARDS);
  });
  const frames = await framesOf(page);
  const scrolling = await trace(page, () => scrollThrough(page));
  await stopServing();
  await launched.close();
  return { ...coming, ...frames, longestTaskScrolling: scrolling.longestTask };
}

async function scrollThrough(page: Page): Promise<void> {
  for (const by of [900, 900, 900, 900, 20_000, -900, -900]) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(150);
  }
}
