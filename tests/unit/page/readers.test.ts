// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { offer, offerAnyPage } from '../../../lib/page/offer.ts';
import { createReaders } from '../../../lib/page/readers.ts';
import { anyPage } from '../../../lib/sites/any-page.ts';
import { hackerNews } from '../../../lib/sites/hackernews.ts';
import { mentionsOf } from '../../../lib/sites/links/mentions-of.ts';
import { parsePage } from '../sites/parse-page.ts';

const URL_OF_STORY = new URL('https://news.ycombinator.com/item?id=40000001');
const STORY = parsePage(`<!doctype html><table>
  <tr class="athing"><td><span class="titleline"><a href="https://arxiv.org/abs/9912.90001">Old Maps Read</a></span></td></tr>
  <tr><td class="commtext">It goes on from https://arxiv.org/abs/9912.90001 and arXiv:9912.90002.</td></tr></table>`);

afterEach(() => {
  globalThis.dejaLu = undefined;
});

test('what comments name is read when somebody asks how much that is, by what is brought only then', async () => {
  offer(hackerNews);
  const bringAnyPage = vi.fn(async () => offerAnyPage({ anyPage, mentionsOf, report: () => '' }));
  const readers = createReaders({ onOffer: () => undefined, bringAnyPage });
  expect(readers.site?.read(STORY, URL_OF_STORY).map(({ facts }) => facts.key)).toEqual(['arxiv:9912.90001']);
  expect(bringAnyPage).not.toHaveBeenCalled();
  expect(await readers.mentionsOn(hackerNews, STORY, URL_OF_STORY)).toBe(1);
  expect(await readers.mentionsOn(hackerNews, STORY, URL_OF_STORY)).toBe(1);
  expect(bringAnyPage).toHaveBeenCalledTimes(1);
});

test('where it cannot be brought, papers are told all the same, and nothing of comments', async () => {
  offer(hackerNews);
  const readers = createReaders({ onOffer: () => undefined, bringAnyPage: async () => undefined });
  expect(await readers.mentionsOn(hackerNews, STORY, URL_OF_STORY)).toBe(0);
});
