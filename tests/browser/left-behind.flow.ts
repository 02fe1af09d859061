import type { Page } from '@playwright/test';
import { cdp, closeCdp } from './cdp.ts';
import { expect, test } from './flow.ts';
import { pass } from './pass.ts';
import { marked, read } from './reader.ts';

/** What the browser holds for this page once all is thrown away that nobody holds. */
async function held(page: Page): Promise<{ nodes: number; listeners: number }> {
  // What the tools that read the marks hold is not ours.
  await closeCdp(page);
  const session = await cdp(page);
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.send('HeapProfiler.disable');
  return { nodes, listeners: jsEventListeners };
}

/** The page puts other nodes in place of all its cards, as its framework does; ours go with the old ones. */
async function replaceCards(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const card of document.querySelectorAll('article')) {
      const copy = card.cloneNode(true);
      if (copy instanceof Element) for (const host of copy.querySelectorAll('deja-lu-mark')) host.remove();
      card.replaceWith(copy);
    }
  });
  await marked(page);
  // What looks at the page after a while has looked.
  await pass(page, 1_500);
}

test('what the page has thrown away is not kept by its marks', async ({ page }) => {
  await read(page, 'date/2099-12-01');
  await replaceCards(page);
  const once = await held(page);
  for (let round = 0; round < 4; round += 1) await replaceCards(page);
  // The last round may still be looked at when it is counted first; what is held for good stays.
  const more = async () => {
    const { nodes, listeners } = await held(page);
    return Math.max(nodes - once.nodes, listeners - once.listeners);
  };
  await expect.poll(more).toBeLessThanOrEqual(0);
});
