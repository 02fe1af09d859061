// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { SITES, siteAt } from '../../lib/sites/all.ts';
import { importsOf, modulesIn } from './source-tree.ts';

/** What the sites share; every other file in the folder is one site. */
const SHARED = ['lib/sites/all.ts', 'lib/sites/site.ts', 'lib/sites/match-pattern.ts'];

describe('a site is one file, one line in the list, one name', () => {
  test('each module that all.ts names is a site, and each site is named once', () => {
    const listed = importsOf('lib/sites/all.ts').filter(
      (one) => one.to.startsWith('lib/sites/') && !SHARED.includes(one.to),
    );
    expect(listed.length).toBe(SITES.length);
    expect(new Set(SITES.map((site) => site.id)).size).toBe(SITES.length);
    expect(listed.every(({ to }) => modulesIn('lib/sites').includes(to))).toBe(true);
  });

  test('a site knows no other site', () => {
    const sites = importsOf('lib/sites/all.ts')
      .map(({ to }) => to)
      .filter((to) => !SHARED.includes(to));
    const between = sites.flatMap(importsOf).filter(({ to }) => sites.includes(to));
    expect(
      between,
      'what two sites share is plumbing without a site: lib/page, lib/papers, or a file of its own',
    ).toEqual([]);
  });
});

describe.each(SITES)('$name', (site) => {
  test.each([...site.examples.digests, ...site.examples.papers])('%s is its own', (address) => {
    expect(siteAt(new URL(address))?.id).toBe(site.id);
  });

  test.each(site.examples.neither)('%s lists no papers', (address) => {
    const url = new URL(address);
    expect(siteAt(url)?.digestAt(url, document)).toBeUndefined();
  });
});
