import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchWithExtension } from '../../tests/browser/setup/launch.ts';
import { serveSeeds } from '../../tests/browser/setup/serve-seeds.ts';
import { DAYS } from '../pages/calendar.ts';
import { EXTENSION } from './extension.ts';

const FIRST_DAY = `https://huggingface.co/papers/date/${DAYS[0]}`;
/** The day after: some of the same papers, on another site. */
const NEXT_DAY = 'https://arxiv.org/list/cs.LG/new';
const LIVE = 'https://huggingface.co/papers';

/** A window to try the extension in, until it is closed or the command is interrupted. */
export async function openBrowser({ live, profile }: { live: boolean; profile?: string }): Promise<void> {
  const { context } = await launchWithExtension({
    extensionDir: EXTENSION,
    headless: false,
    viewport: null,
    stopsOnInterrupt: false,
    ...(profile === undefined ? {} : { userDataDir: profile }),
  });
  const closed = untilClosed(context);
  process.once('SIGINT', () => close(context));
  process.once('SIGTERM', () => close(context));
  await context.addInitScript({ path: join(import.meta.dirname, 'note.js') });
  if (!live) await serveSeeds(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(live ? LIVE : FIRST_DAY);
  if (!live) await context.newPage().then((next) => next.goto(NEXT_DAY));
  await page.bringToFront();
  console.log(
    `Open: ${page.url()}${live ? '' : `, and in the tab beside it ${NEXT_DAY}`}\nClose the window, or press Ctrl+C here, to end.`,
  );
  await closed;
}

/** Where the browser lives on without a window, as on macOS, closing the last tab ends it too. */
async function untilClosed(context: BrowserContext): Promise<void> {
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const watch = (page: Page) =>
    page.once('close', () => {
      if (context.pages().length === 0) close(context);
    });
  for (const page of context.pages()) watch(page);
  context.on('page', watch);
  await closed;
}

/** It may be closing already, by the reader's own hand. */
function close(context: BrowserContext): void {
  context.close().catch(() => undefined);
}
