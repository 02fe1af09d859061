import type { BrowserContext } from '@playwright/test';

/** Serves these pages at their addresses, anchors aside; all else is empty. */
export async function servePages(
  context: BrowserContext,
  pages: readonly { readonly url: string; readonly html: string }[],
): Promise<void> {
  const at = new Map(pages.map(({ url, html }) => [withoutHash(url), html]));
  await context.route(/^https?:/, async (route) => {
    const body = at.get(withoutHash(route.request().url()));
    await route.fulfill({
      status: body === undefined ? 404 : 200,
      contentType: 'text/html; charset=utf-8',
      body: body ?? '',
    });
  });
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? url;
}
