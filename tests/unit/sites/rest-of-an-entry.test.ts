// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteAt } from '../../../lib/sites/all.ts';
import { parsePage } from './parse-page.ts';

describe('where no node holds an entry whole, its siblings are hidden with it', () => {
  test('on the ACL Anthology the card with the abstract', () => {
    expect(restsOf('acl/volume', 'https://aclanthology.org/volumes/2099.lanterns-long/')).toEqual([
      ['abstract-2099--lanterns-long--1'],
      [],
      [],
    ]);
  });

  test('at CVF the authors and the links, however few a row has', () => {
    expect(restsOf('cvf/year', 'https://openaccess.thecvf.com/CVPR2041?day=all')).toEqual([
      ['dd', 'dd'],
      ['dd', 'dd'],
      [],
    ]);
  });
});

/** By their ids, or by their tags. */
function restsOf(fixture: string, address: string): string[][] {
  const document = parsePage(readFileSync(`tests/fixtures/sites/${fixture}.html`, 'utf8'));
  const url = new URL(address);
  const entries = siteAt(url)?.read(document, url) ?? [];
  return entries.map(({ rest = [] }) => rest.map((node) => node.id || node.localName));
}
