import type { BrowserContext } from '@playwright/test';
import { createViteServer } from 'vitest/node';
import { answer } from '../../seeds/pages/answer.ts';
import { PAPERS, type SeedPaper } from '../../seeds/pages/digests.ts';
import { html } from '../../seeds/pages/markup.ts';
import { listingPage } from '../../seeds/pages/pages.ts';

const DAY = '2099-11-30';
export const BIG_DIGEST = `https://huggingface.co/papers/date/${DAY}`;

/** Proceedings: rows in one flat list. */
export const BIG_VOLUME = 'https://proceedings.mlr.press/v999/';

/** Serves one digest of that many cards and a volume of that many rows, as the sites would, and our own modules for pages to import. */
export async function serveBigDigest(context: BrowserContext, cards: number): Promise<() => Promise<void>> {
  const digest = listingPage({ kind: 'day', name: DAY, papers: manyPapers(cards) }).text;
  const modules = await createViteServer({
    configFile: false,
    server: { middlewareMode: true, ws: false },
    logLevel: 'error',
  });
  await context.route(/^https?:/, async (route) => {
    const url = new URL(route.request().url());
    if (url.href === BIG_DIGEST)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: digest });
    if (url.href === BIG_VOLUME)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: volumePage(cards) });
    if (/^\/(lib|tests|node_modules|@)/.test(url.pathname)) {
      const module = await modules.transformRequest(url.pathname + url.search);
      return route.fulfill({ contentType: 'text/javascript', body: module?.code ?? '' });
    }
    const { status, headers, body } = answer(url);
    return route.fulfill({ status, headers: { ...headers }, body });
  });
  return () => modules.close();
}

/** As PMLR lays out a volume (structure of its own template). */
function volumePage(rows: number): string {
  const papers = manyPapers(rows).map(
    ({ title, id }, at) =>
      html`<div class="paper">
        <p class="title">${title}</p>
        <p class="details">
          <span class="authors">Ada Lovelace, Alan Turing, Grace Hopper</span>;
          <span class="info">PMLR 999:${at}-${at + 1}</span>
        </p>
        <p class="links">
          [<a href="${BIG_VOLUME}author${id.slice(5)}a.html">abs</a>] [<a
            href="${BIG_VOLUME}author${id.slice(5)}a/author${id.slice(5)}a.pdf"
            >Download PDF</a
          >]
        </p>
      </div>`,
  );
  return html`<!doctype html>
    <html lang="en">
      <title>Volume 999</title>
      <h2>Volume 999</h2>
      ${papers}
    </html>`.text;
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
