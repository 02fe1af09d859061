// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { titleKey } from '../../../lib/papers/title.ts';
import { siteAt } from '../../../lib/sites/all.ts';
import { allFacts, type Entry } from '../../../lib/sites/site.ts';
import { answer } from '../../../seeds/pages/answer.ts';
import { DAYS, month, QUERIES, search, trending, week } from '../../../seeds/pages/calendar.ts';
import { CAPTURES, PAPERS } from '../../../seeds/pages/digests.ts';
import { parsePage } from './parse-page.ts';

const SITE = 'https://huggingface.co';

describe('the facts of the captures', () => {
  test('390 entries of 314 papers, 62 of them in more than one capture and none twice in one', () => {
    const captures = CAPTURES.map((papers) => new Set(papers));
    expect(CAPTURES.map((papers) => papers.length)).toEqual([81, 80, 131, 53, 45]);
    expect(captures.map((papers) => papers.size)).toEqual([81, 80, 131, 53, 45]);
    const repeated = PAPERS.filter((paper) => captures.filter((papers) => papers.has(paper)).length > 1);
    expect([PAPERS.length, repeated.length]).toEqual([314, 62]);
  });

  test('ids follow the first appearance, one for each title', () => {
    const inOrder = [...new Set(CAPTURES.flat())].map(({ id }) => id);
    expect(inOrder).toEqual(PAPERS.map((_, at) => `9912.${String(at + 1).padStart(5, '0')}`));
    expect(new Set(PAPERS.map(({ title }) => titleKey(title))).size).toBe(PAPERS.length);
  });
});

describe('the pages made of them', () => {
  test.each([
    ...DAYS.map((day) => `/papers/date/${day}`),
    '/papers',
    '/papers/date/2199-01-01',
    '/papers/week/2099-W49',
    '/papers/month/2099-12',
    '/papers/trending',
    ...QUERIES.map((query) => `/papers?q=${encodeURIComponent(query)}`),
    '/papers?q=quantization',
  ])('%s is read whole', (path) => {
    const html = answer(new URL(path, SITE)).body;
    const shown = new Set(
      [...html.matchAll(/href="\/papers\/(9912\.\d{5})"/g)].map(([, id]) => `arxiv:${id}`),
    );
    const keys = readAt(path).map(({ facts }) => facts.key);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set<string>(keys)).toEqual(shown);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a day later arXiv lists the same papers, new, cross-listed and replaced, and each has its page', () => {
    const url = new URL('https://arxiv.org/list/cs.LG/new');
    const listed = siteAt(url)?.read(parsePage(answer(url).body), url) ?? [];
    expect(listed.map(({ facts }) => facts.marker)).toEqual([
      ...Array.from({ length: 18 }, () => 'new'),
      ...Array.from({ length: 5 }, () => 'cross'),
      ...Array.from({ length: 7 }, () => 'rep'),
    ]);
    const onHuggingFace = readAt('/papers/date/2099-12-02').map(({ facts }) => facts.key);
    expect(onHuggingFace).toEqual(expect.arrayContaining(listed.slice(0, 23).map(({ facts }) => facts.key)));
    const abs = new URL('https://arxiv.org/abs/9912.00001');
    expect(
      siteAt(abs)
        ?.read(parsePage(answer(abs).body), abs)
        .map(allFacts),
    ).toMatchObject([{ key: 'arxiv:9912.00001', title: PAPERS[0]?.title }]);
  });

  test('a paper’s own page is that paper', () => {
    const [only, ...others] = readAt('/papers/9912.00314').map(allFacts);
    expect(only).toMatchObject({ key: 'arxiv:9912.00314', title: PAPERS[313]?.title });
    expect(others).toEqual([]);
  });

  test('an entry tells what the facts tell', () => {
    const capture = CAPTURES[4] ?? [];
    const told = readAt(`/papers?q=${encodeURIComponent(QUERIES[4])}`).map(allFacts);
    expect(
      told.map(({ title, abstract, authorCount, published }) => [title, abstract, authorCount, published]),
    ).toEqual(
      capture.map(({ title, summary, authorCount, published }) => [title, summary, authorCount, published]),
    );
  });

  test('a good part of the second day was in the first, so that there is something to see', () => {
    const [first = [], second = []] = DAYS.map((day) =>
      readAt(`/papers/date/${day}`).map(({ facts }) => facts.key),
    );
    expect(second.filter((key) => first.includes(key)).length).toBe(11);
  });

  test('longer periods list each paper once', () => {
    for (const listing of [
      week('2099-W49'),
      week('2099-W50'),
      month('2099-12'),
      trending(),
      search('network'),
    ]) {
      const papers = listing?.papers ?? [];
      expect(papers.length).toBeGreaterThan(40);
      expect(new Set(papers).size).toBe(papers.length);
    }
  });

  test('other addresses of the site are missing, other sites silent', () => {
    expect(answer(new URL('/models', SITE)).status).toBe(404);
    expect(answer(new URL('/papers/2401.00001', SITE)).status).toBe(404);
    expect(answer(new URL('https://arxiv.org/list/cs.CV/new')).status).toBe(404);
    expect(answer(new URL('https://example.org/papers'))).toMatchObject({ status: 204, body: '' });
  });
});

function readAt(path: string): Entry[] {
  const url = new URL(path, SITE);
  return siteAt(url)?.read(parsePage(answer(url).body), url) ?? [];
}
