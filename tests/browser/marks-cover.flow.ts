import type { Page } from '@playwright/test';
import { tokensOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/new';
/** What a mark draws at the side stands this far from the words, in pixels (mark-reach.ts). */
const MARGIN = 8;

/** Left edges of the marks that can be seen, and the line that they draw there. */
async function leftEdges(page: Page): Promise<number[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  const { nodes } = await cdp.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const marks = nodes.filter(({ attributes = [] }) => attributes.includes('data-known'));
  const boxes = await Promise.all(marks.map(({ nodeId }) => cdp.send('DOM.getBoxModel', { nodeId })));
  await cdp.detach();
  return boxes.map(({ model }) => Math.round(model.border[0] ?? NaN));
}

test('on a listing a mark lies around its entry, from the side of its words; the page is as wide as before', async ({
  page,
}) => {
  await page.goto(LISTING);
  await expect.poll(async () => Object.keys(await tokensOn(page)).length).toBeGreaterThan(5);
  const words = await page.locator('dt').first().boundingBox();
  const wanted = (words?.x ?? NaN) - MARGIN;
  await expect.poll(async () => (await leftEdges(page)).length).toBeGreaterThan(2);
  const isOff = (edge: number) => Math.abs(edge - wanted) > 1;
  await expect.poll(async () => (await leftEdges(page)).filter(isOff)).toEqual([]);
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth: all, clientWidth: seen } = document.documentElement;
    return { scrollWidth: all, clientWidth: seen };
  });
  expect(scrollWidth).toBe(clientWidth);
});
