// @vitest-environment happy-dom
import { afterAll, describe, expect, test } from 'vitest';
import { ownerOf } from '../../../lib/page/place.ts';
import type { PaperFacts } from '../../../lib/papers/paper.ts';
import { SITES, siteAt } from '../../../lib/sites/all.ts';
import { anyPage } from '../../../lib/sites/any-page.ts';
import { mentionsOf } from '../../../lib/sites/links/mentions-of.ts';
import { allFacts, type Site } from '../../../lib/sites/site.ts';
import { fixtures, pagesAtHand } from './pages.ts';
import { parsePage } from './parse-page.ts';
import { score, type Score } from './score.ts';

/** What is clicked or clipped. */
const NO_PLACE = 'a, button, label, .mathjax, [class*="line-clamp"]';

const rows: string[] = [];

for (const { name, html, truth } of fixtures()) {
  describe(`${name}: ${truth.what}`, () => {
    const { site, document, url } = opened(html, truth.url);

    test('each paper is found once, in the page’s order, with all that the page tells of it', () => {
      const entries = site.read(document, url);
      note(site, name, entries.map(allFacts), truth.entries);
      expect(entries.map(allFacts)).toEqual(truth.entries);
    });

    test('each copy of an entry has a place for its mark, outside of links and clipped titles', () => {
      for (const { anchor, rest = [], places } of site.read(document, url)) {
        const nodes = places.map(ownerOf);
        const isOpen = (node: Element) =>
          !(
            places.some((place) => 'above' in place || 'behind' in place) ? node.parentElement : node
          )?.closest(NO_PLACE);
        expect(new Set(nodes).size).toBe(truth.copies);
        for (const node of nodes) {
          expect(isOpen(node)).toBe(true);
          expect(anchor.contains(node)).toBe(true);
        }
        for (const node of rest) expect(node.parentElement).toBe(anchor.parentElement);
      }
    });

    test('the address is that of its digest', () => {
      expect(site.digestAt(url, document)).toMatchObject({ ...truth.digest, site: site.id });
    });

    test('it is known whether the page has started', () => {
      expect(site.isSettled?.(document) ?? true).toBe(truth.settled);
    });

    test('what is only mentioned is told apart', () => {
      expect(mentionsOf(site, document, url)).toEqual(truth.mentions);
    });

    test('a look-out sees that there is something to mark', () => {
      const marked = truth.copies > 0 && truth.entries.length > 0;
      if (site.lookOut !== undefined && marked) expect(document.querySelector(site.lookOut)).not.toBeNull();
      expect(typeof site.lookOut).toMatch(/string|undefined/);
    });

    test('a second reading finds the same', () => {
      const told = () =>
        site
          .read(document, url)
          .map((entry) => ({ ...allFacts(entry), anchor: entry.anchor, at: entry.places }));
      expect(told()).toEqual(told());
    });
  });
}

/** Pages that are no site's lists of papers: a README, a post, a table of someone's, links to anything. */
const GENERIC = /^(?:github-readme|blog|glimpse|hn)-/;

for (const { name, html, truth } of pagesAtHand()) {
  test(`${name}, a real page: ${truth.entries.length} papers and nothing else`, () => {
    const { site, document, url } = opened(html, truth.url);
    const { recall, precision, titles, ...rest } = note(
      site,
      name,
      recognised(site, document, url),
      truth.entries,
    );
    const least = GENERIC.test(name) ? 0.99 : 1;
    expect(recall, rest.missing.join('\n')).toBeGreaterThanOrEqual(least);
    expect(precision, rest.notThere.join('\n')).toBeGreaterThanOrEqual(least);
    expect(titles, rest.otherTitles.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(rest.otherFacts).toEqual([]);
  });
}

describe.each([...SITES, anyPage])('$name', (site) => {
  const { digests, papers, neither } = site.examples;

  test.each(digests)('%s is a list', (address) => {
    expect(digestOf(site, address)).toMatchObject({ site: site.id, kind: 'list' });
  });

  test.each(papers)('%s is one paper’s page', (address) => {
    expect(digestOf(site, address)).toMatchObject({ site: site.id, kind: 'paper' });
  });

  test.each(neither)('%s is neither', (address) => {
    expect(digestOf(site, address)).toBeUndefined();
  });

  test.each([...digests, ...papers])('%s is the same digest at each of its anchors', (address) => {
    const url = new URL(address);
    url.hash = 'community';
    expect(digestOf(site, url.href)?.id).toBe(digestOf(site, address)?.id);
  });

  test.each([...digests, ...papers, ...neither])('%s without a page is read as empty', (address) => {
    expect(site.read(parsePage('<!doctype html>'), new URL(address))).toEqual([]);
  });
});

afterAll(() => {
  console.log(
    [row('site', 'recall', 'precision', 'titles', 'papers', 'page'), ...rows.toSorted()].join('\n'),
  );
});

function opened(html: string, address: string): { site: Site; document: Document; url: URL } {
  const url = new URL(address);
  return { site: siteAt(url) ?? anyPage, document: parsePage(html), url };
}

/** What is only mentioned counts where all that is known of the page is its links. */
function recognised(site: Site, document: Document, url: URL): PaperFacts[] {
  const mentions = site.byLinks ? (site.mentions?.(document, url) ?? []) : [];
  return [...site.read(document, url).map(allFacts), ...mentions];
}

function digestOf(site: Site, address: string): ReturnType<Site['digestAt']> {
  return site.digestAt(new URL(address), parsePage('<!doctype html>'));
}

function note(
  site: Site,
  name: string,
  found: readonly PaperFacts[],
  expected: Parameters<typeof score>[1],
): Score {
  const result = score(found, expected);
  const parts = [result.recall, result.precision, result.titles].map(
    (part) => `${(part * 100).toFixed(0)} %`,
  );
  rows.push(row(site.id, ...parts, String(expected.length), name));
  return result;
}

const WIDTHS = [25, 8, 11, 8, 8, 0];

function row(...cells: string[]): string {
  return cells.map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0)).join('');
}
