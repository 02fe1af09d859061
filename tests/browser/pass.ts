import type { Page } from '@playwright/test';

/**
 * Lets so many milliseconds pass by the page's own clock, from the frame on that is drawn next: a busy machine is late with both, and
 * what the page was going to do before then has been done.
 */
export async function pass(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(
    (wait) =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, wait)));
      }),
    milliseconds,
  );
}
