import { barsOn, marksOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { barSays, expectMarks, keyOf, marked, nth, papersOf, read, readThrough, seeWhole } from './reader.ts';

const FIRST = papersOf('2099-12-01');
const SECOND = papersOf('2099-12-02');
const REPEATED = SECOND.filter((paper) => FIRST.includes(paper));

test('on the first visit every paper is new, and what has been on screen is no longer left', async ({
  page,
  context,
}) => {
  await read(page, 'date/2099-12-01');
  const marks = await marksOn(page);
  expect(marks.map(({ key }) => key)).toEqual(FIRST.map(keyOf));
  expect(marks.every((mark) => mark.marks.join(' ') === 'new')).toBe(true);
  expect(await barSays(page)).toMatch(/^40 papers, 40 new, 0 duplicates, 0 read, \d+ left$/);
  expect(await barsOn(page)).toHaveLength(1);

  const [worker] = context.serviceWorkers();
  const badge = () =>
    worker?.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
    });
  await expect.poll(badge).toBe('40');

  await expect
    .poll(() => barSays(page), { message: 'the first screen has been seen' })
    .toMatch(/, ([1-9]|[12]\d|3[0-7]) left$/);
  await readThrough(page);
  await expect.poll(() => barSays(page)).toBe('40 papers, 40 new, 0 duplicates, 0 read, 0 left');
});

test("what stood in yesterday's digest is a duplicate today, with its reason and a way to go there", async ({
  page,
}) => {
  await read(page, 'date/2099-12-01');
  await seeWhole(page);
  await read(page, 'date/2099-12-02');

  const duplicates = (await marksOn(page)).filter((mark) => mark.marks.includes('duplicate'));
  expect(duplicates.map(({ key }) => key)).toEqual(REPEATED.map(keyOf));
  for (const { key, reason, marks } of duplicates) {
    expect(reason, key).not.toBe('');
    expect(marks, key).not.toContain('new');
  }
  expect(await barSays(page)).toMatch(/^40 papers, 29 new, 11 duplicates, 0 read, \d+ left$/);
});

test('coming back to a digest, or reloading it, makes nothing a duplicate of itself', async ({ page }) => {
  await read(page, 'date/2099-12-01');
  await seeWhole(page);
  for (const come of [() => page.reload(), () => page.goto('about:blank'), () => page.goBack()]) {
    await come();
    if (page.url() === 'about:blank') continue;
    await marked(page);
    await expect.poll(() => barSays(page)).toBe('40 papers, 40 new, 0 duplicates, 0 read, 0 left');
  }
  await read(page, 'date/2099-12-02');
  await seeWhole(page);
  await read(page, 'date/2099-12-01');
  await expectMarks(page, nth(REPEATED, 1), 'new');
});

test('each paper of trending carries a mark on both of its copies, and counts once', async ({ page }) => {
  await read(page, 'trending');
  const marks = await marksOn(page);
  const keys = new Set(marks.map(({ key }) => key));
  expect([keys.size, marks.length]).toEqual([53, 106]);
  expect(marks.every((mark) => mark.marks.join(' ') === 'new')).toBe(true);
  expect(await barSays(page)).toMatch(/^53 papers, 53 new, /);
});
