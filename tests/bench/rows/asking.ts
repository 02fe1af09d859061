import type { Worker } from '@playwright/test';
import { EXTENSION } from '../built.ts';
import { byFigure } from '../by-figure.ts';
import { countRequests, countsIn, type Counts } from '../counted-requests.ts';
import { BIG_DIGEST, serveBigDigest } from '../pages.ts';
import type { Family, Plan, Row } from '../row.ts';
import { launch } from '../launch.ts';

/** What a page asks of the background until all its entries are marked: counted, not timed. */
export const asking: Family = { name: 'asking', rows };

async function rows({ pages }: Plan): Promise<Row[]> {
  const all: Row[] = [];
  for (const entries of pages) {
    const { messages, transactions, reads } = await countAsking(entries);
    const at = { size: entries, of: 'entries', unit: 'count' } as const;
    all.push(
      { what: 'messages for the look-up and the badge', ...at, ours: messages },
      { what: 'database transactions', ...at, ours: transactions },
      { what: 'database requests in them', ...at, ours: reads },
    );
  }
  return byFigure(all);
}

async function countAsking(entries: number): Promise<Counts> {
  const launched = await launch({ extensionDir: EXTENSION });
  const stopServing = await serveBigDigest(launched.context, entries);
  await countRequests(launched.serviceWorker);
  const page = await launched.context.newPage();
  await page.goto(BIG_DIGEST);
  await page.waitForFunction((count) => document.querySelectorAll('deja-lu-mark').length >= count, entries);
  const counts = await settled(launched.serviceWorker);
  await stopServing();
  await launched.close();
  return counts;
}

/** Marks are placed before they are asked for: it is over when nothing more has been asked for two seconds. */
async function settled(background: Worker): Promise<Counts> {
  for (let before = await countsIn(background); ;) {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const now = await countsIn(background);
    if (now.messages > 0 && now.messages === before.messages && now.reads === before.reads) return now;
    before = now;
  }
}
