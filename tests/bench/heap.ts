import type { Page } from '@playwright/test';

/**
 * Megabytes that a page's scripts hold, after all garbage is collected: objects, what DOM nodes take, and the bytes
 * behind buffers, of all pages of its process. Compare two of the same process, or have no other page in it.
 */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // What one collection lets go of, the next one finds.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}
