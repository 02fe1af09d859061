import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WantedPapers } from '../../../lib/background/wanted-papers.ts';
import { key } from '../store/some-papers.ts';

const PAPER = key('arxiv:2610.00001');
const TAB = 7;

beforeEach(() => fakeBrowser.reset());

test('a tab hears once which paper it was opened for, even from a worker that was started since', async () => {
  await new WantedPapers().remember(Promise.resolve(TAB), PAPER);
  const restarted = new WantedPapers();
  expect(await restarted.take(8)).toBeNull();
  expect(await restarted.take(TAB)).toBe(PAPER);
  expect(await restarted.take(TAB)).toBeNull();
});

test('a page that asks before its tab is known here waits for the answer', async () => {
  const wanted = new WantedPapers();
  let tabIsThere: (tab: number) => void = () => {};
  void wanted.remember(new Promise((resolve) => (tabIsThere = resolve)), PAPER);
  const asked = wanted.take(TAB);
  tabIsThere(TAB);
  expect(await asked).toBe(PAPER);
});

test('a tab that could not be opened keeps nobody waiting', async () => {
  const wanted = new WantedPapers();
  await expect(wanted.remember(Promise.reject(new Error('no window')), PAPER)).rejects.toThrow('no window');
  expect(await wanted.take(TAB)).toBeNull();
});

test('an hour later the reader is somewhere else, and the page does not jump', async () => {
  const wanted = new WantedPapers();
  await wanted.remember(Promise.resolve(TAB), PAPER, 0);
  expect(await wanted.take(TAB, 3_600_000)).toBeNull();
});
