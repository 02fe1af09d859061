import type { Page } from '@playwright/test';
import { week } from '../../seeds/pages/calendar.ts';
import { marksOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { pass } from './pass.ts';
import { barSays, keyOf, marked, papersOf, read, seeWhole } from './reader.ts';

const DAY = papersOf('2099-12-01');
const WEEK = week('2099-W49')?.papers ?? [];

interface Counted {
  /** Every node that came or went, whoever moved it. */
  readonly mutations: number;
  readonly hosts: number;
  readonly bars: number;
}

/** How much happens on the page in two seconds. */
function countFor2Seconds(page: Page): Promise<Counted> {
  return page.evaluate(async () => {
    let mutations = 0;
    const observer = new MutationObserver((records) => {
      const ofMarks = records.filter(({ addedNodes, removedNodes }) =>
        [...addedNodes, ...removedNodes].some((node) => node.nodeName.startsWith('DEJA-LU-')),
      );
      mutations += ofMarks.length;
    });
    observer.observe(document, { subtree: true, childList: true });
    await new Promise((done) => setTimeout(done, 2_000));
    observer.disconnect();
    const count = (name: string) => document.querySelectorAll(name).length;
    return { mutations, hosts: count('deja-lu-mark'), bars: count('deja-lu-bar') };
  });
}

test('the page replaces all of its nodes at start-up and later: marks come back once, and then nothing moves', async ({
  page,
}) => {
  await read(page, 'date/2099-12-01');
  await pass(page, 500);
  await marked(page);
  expect(await countFor2Seconds(page)).toEqual({ mutations: 0, hosts: 40, bars: 1 });

  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(() => {
      const island = document.querySelector('[data-target="DailyPapers"]');
      const copy = island?.cloneNode(true);
      if (!(copy instanceof Element)) return;
      for (const host of copy.querySelectorAll('deja-lu-mark')) host.remove();
      island?.replaceWith(copy);
    });
    await marked(page);
  }
  expect(await countFor2Seconds(page)).toEqual({ mutations: 0, hosts: 40, bars: 1 });
  expect((await marksOn(page)).map(({ key }) => key)).toEqual(DAY.map(keyOf));
});

test('a page that copies its cards with our marks in them, or throws our nodes away, ends with one mark each', async ({
  page,
}) => {
  await read(page, 'date/2099-12-01');
  await page.evaluate(() => {
    const cards = [...document.querySelectorAll('article')];
    cards[0]?.replaceWith(cards[0].cloneNode(true));
    cards[1]?.querySelector('deja-lu-mark')?.remove();
    cards[2]?.parentElement?.append(cards[2]);
    document.querySelector('deja-lu-bar')?.remove();
  });
  await marked(page);
  await expect.poll(() => barSays(page)).toMatch(/^40 papers, 40 new, /);
  expect(await countFor2Seconds(page)).toEqual({ mutations: 0, hosts: 40, bars: 1 });
});

test("from day to week by the page's own buttons, and back and forward: each digest is marked as its own", async ({
  page,
}) => {
  await read(page, 'date/2099-12-01');
  await seeWhole(page);
  await page.locator('button[data-to]', { hasText: 'Weekly' }).click();
  await expect(page).toHaveURL(/\/papers\/week\/2099-W49/);
  await expect.poll(() => barSays(page)).toMatch(/^105 papers, \d+ new, \d+ duplicates, 0 read/);
  await marked(page);
  const duplicates = (await marksOn(page)).filter((mark) => mark.marks.includes('duplicate'));
  expect(duplicates.map(({ key }) => key)).toEqual(WEEK.filter((paper) => DAY.includes(paper)).map(keyOf));

  await page.goBack();
  await expect.poll(() => barSays(page)).toBe('40 papers, 40 new, 0 duplicates, 0 read, 0 left');
  await marked(page);
  expect(await page.locator('deja-lu-mark').count()).toBe(40);
  await page.goForward();
  await expect.poll(() => barSays(page)).toMatch(/^105 papers/);
  await marked(page);
  expect(await countFor2Seconds(page)).toMatchObject({ mutations: 0, bars: 1 });
});
