import type { CDPSession, Page } from '@playwright/test';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The DevTools protocol of a page: one session a page, as the browser's own tools have. */
export function cdp(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const opened = page.context().newCDPSession(page);
  sessions.set(page, opened);
  return opened;
}

/**
 * Closes it; the next one who asks has a new one. A session that read the page while it was changing keeps nodes that were
 * changed then (Chromium’s list of those it would tell of again) until it is closed, whatever has become of them.
 */
export async function closeCdp(page: Page): Promise<void> {
  const session = await sessions.get(page);
  sessions.delete(page);
  await session?.detach();
}
