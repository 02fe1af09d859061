import type { BrowserContext } from '@playwright/test';
import { createViteServer } from 'vitest/node';
import { answer } from '../../seeds/pages/answer.ts';
import { PAPERS, type SeedPaper } from '../../seeds/pages/digests.ts';
import { listingPage } from '../../seeds/pages/pages.ts';

const DAY = '2099-11-30';
export const BIG_DIGEST = `https://huggingface.co/papers/date/${DAY}`;

/** Serves one digest of that many cards, as the site would, and our own modules for pages to import. */
export async function serveBigDigest(context: BrowserContext, cards: number): Promise<() => Promise<void>> {
  const html = listingPage({ kind: 'day', name: DAY, papers: manyPapers(cards) }).text;
  const modules = await createViteServer({
    configFile: false,
    server: { middlewareMode: true, ws: false },
    logLevel: 'error',
  });
  await context.route(/^https?:/, async (route) => {
    const url = new URL(route.request().url());
    if (url.href === BIG_DIGEST)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (/^\/(lib|tests|node_modules|@)/.test(url.pathname)) {
      const module = await modules.transformRequest(url.pathname + url.search);
      return route.fulfill({ contentType: 'text/javascript', body: module?.code ?? '' });
    }
    const { status, headers, body } = answer(url);
    return route.fulfill({ status, headers: { ...headers }, body });
  });
  return () => modules.close();
}

/** The seeds' papers over and over, each time as other papers; their own texts, so that lengths are as in life. */
function manyPapers(count: number): SeedPaper[] {
  return Array.from({ length: count }, (_, index) => {
    const seed = PAPERS[index % PAPERS.length];
    if (!seed) throw new Error('The seeds have no papers');
    const number = String(10_000 + index);
    return { ...seed, id: `9911.${number}`, title: `${seed.title} ${number}` };
  });
}
