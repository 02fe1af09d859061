import { describe, expect, test } from 'vitest';
import { identifyLink } from '../../../../lib/papers/identify.ts';
import { ARXIV_LINKS, DOI_LINKS, INDEX_LINKS, OTHER_LINKS, PROCEEDINGS_LINKS } from './links.ts';
import { written } from './written.ts';

describe('a link leads to', () => {
  test.each(ARXIV_LINKS)('a paper of arXiv or a mirror: %s is %s', leadsTo);
  test.each(DOI_LINKS)('a DOI: %s is %s', leadsTo);
  test.each(PROCEEDINGS_LINKS)('a paper of proceedings: %s is %s', leadsTo);
  test.each(INDEX_LINKS)('an entry of an index: %s is %s', leadsTo);
  test.each(OTHER_LINKS)('another link, or nothing: %s is %s', leadsTo);
});

function leadsTo(href = '', want?: string, base?: string): void {
  expect(written(identifyLink(href, base))).toBe(want);
}
