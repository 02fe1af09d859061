import { describe, expect, test } from 'vitest';
import { identifyLink } from '../../../../lib/papers/identify.ts';
import { ARXIV_LINKS } from './links/arxiv.ts';
import { DOI_LINKS } from './links/doi.ts';
import { PROCEEDINGS_LINKS } from './links/proceedings.ts';
import { INDEX_LINKS } from './links/indexes.ts';
import { OTHER_LINKS } from './links/other.ts';
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
