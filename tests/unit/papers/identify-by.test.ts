import { expect, test } from 'vitest';
import { ACL_RULES } from '../../../lib/papers/identifiers/acl.ts';
import { ARXIV_RULES } from '../../../lib/papers/identifiers/arxiv-links.ts';
import { OPENREVIEW_RULES } from '../../../lib/papers/identifiers/openreview.ts';
import { PROCEEDINGS_RULES } from '../../../lib/papers/identifiers/proceedings.ts';
import { DOI_RULES, PUBLISHER_RULES } from '../../../lib/papers/identifiers/publishers.ts';
import { identifyBy } from '../../../lib/papers/identify-by.ts';
import { identifyLink } from '../../../lib/papers/identify.ts';

const PAGE = 'https://proceedings.mlr.press/v139/lovelace21a.html';

test.each([
  'https://arxiv.org/abs/9912.90001v2',
  'http://export.arxiv.org:80/pdf/9912.90001?x#y',
  '//openreview.net/forum?id=Abcdef0123',
  '/v139/turing21a.html',
  'turing21a/turing21a.pdf',
  '../v140/hopper21a.html',
  ' https://aclanthology.org/2099.acl-long.1/ ',
  '#content',
  '',
  'mailto:ada@example.org',
  'https://example.org/abs/9912.90001',
])('%j is read by the rules of some sites as by those of all', (href) => {
  const identify = identifyBy(ARXIV_RULES, ACL_RULES, OPENREVIEW_RULES, PROCEEDINGS_RULES);
  expect(identify(href, PAGE)).toEqual(identifyLink(href, PAGE));
});

test.each([
  'https://publisher.example/doi/abs/10.99999/maps.1',
  'https://publisher.example/article/doi/10.99999/maps/gkaa1/5983623/old-maps',
  'https://doi.org/10.99999/maps.1',
  'https://www.nature.com/articles/s99999-099-0001-1',
  'https://publisher.example/toc/10.99999/maps',
])('%s: a DOI is read in any publisher’s address', (href) => {
  expect(identifyBy(DOI_RULES, PUBLISHER_RULES)(href)).toEqual(identifyLink(href));
});

test('what other sites have is nothing to a reader that does not ask for it', () => {
  expect(identifyBy(ACL_RULES)('https://arxiv.org/abs/9912.90001', PAGE)).toBeUndefined();
});
