// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnFindings } from '../../../components/drawn-findings.ts';
import type { ListedPaper } from '../../../components/listed-paper.ts';
import { rowOf } from '../../../components/listed-row.ts';
import type { Results } from '../../../components/results.ts';
import { pictureOf } from '../../../components/take-picture.tsx';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import { wanted } from '../../../lib/search/asked.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { aPaper, saved } from './a-library.ts';

const WORDS = ['pruning', 'graph', 'neural', 'Łódź', '<b>', 'layer-adaptive', '深度学习', 'x'.repeat(95)];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((own) => own.join(' '));
const maybe = <T,>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const papers: fc.Arbitrary<ListedPaper> = fc
  .record({
    id: fc.integer({ min: 10_000, max: 99_999 }),
    title: words,
    abstract: maybe(words),
    authors: maybe(fc.array(words, { maxLength: 5 })),
    tags: fc.array(words, { maxLength: 6 }),
    note: fc.oneof(fc.constant(''), words),
    state: fc.constantFrom('saved', 'read', 'dismissed'),
    joined: fc.array(fc.record({ key: fc.constant('arxiv:1' as PaperKey), title: words }), { maxLength: 2 }),
    published: maybe(fc.constant('2024-03-01')),
  })
  .map(({ id, title, tags, note, state, joined, abstract, authors, published }) => ({
    ...saved(
      aPaper(`2401.${id}`, {
        title,
        ...(abstract !== undefined && { abstract }),
        ...(authors && { authors }),
        ...(published !== undefined && { published }),
        ...(joined.length > 0 && { joined }),
      }),
      1,
      {
        tags,
        note,
        ...(state === 'read' && { readAt: 2 }),
        ...(state === 'dismissed' && { dismissedAt: 2 }),
      },
    ),
  }));

test('what is drawn early is what the popup draws, node for node, whatever was found', () => {
  const asked = fc.constantFrom('pruning', 'prun neural', '"graph neural"', 'tag:graph', '学习', 'lodz');
  fc.assert(
    fc.property(
      fc.uniqueArray(papers, { selector: ({ key }) => key, minLength: 1, maxLength: 4 }),
      asked,
      fc.boolean(),
      (found, query, open) => {
        const terms = wanted(parseQuery(query));
        const rows = new Map(found.map((paper, at) => [at, rowOf(paper, terms)] as const));
        const results: Results = { query, scope: 'library', count: found.length, open, rows };
        expect(drawnFindings(results)).toEqual(pictureOf(results));
      },
    ),
    { numRuns: 200 },
  );
});
