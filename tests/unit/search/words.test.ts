import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWords, termsOf, wordsOf } from '../../../lib/search/words.ts';

describe('the terms that a text is found by', () => {
  it.each([
    ['Layer-Adaptive pruning', ['layer', 'adaptive', 'layeradaptive', 'pruning']],
    ['Größe, Schrödinger, Łukasz, Erdős', ['grosse', 'schrodinger', 'lukasz', 'erdos']],
    [String.raw`Schr\"odinger and L{\'e}vy`, ['schrodinger', 'and', 'levy']],
    [String.raw`\tool: $k$-means at 100\%`, ['tool', 'k', 'means', 'kmeans', 'at', '100']],
    ['China’s market', ['china', 's', 'chinas', 'market']],
    ['arXiv 2401.00001', ['arxiv', '2401', '00001', '240100001']],
    ['ﬁne ２Ｄ', ['fine', '2d']],
    ['深度学习', ['深', '度', '学', '习', '深度', '度学', '学习']],
    ['GPT模型', ['gpt', '模', '型', '模型']],
    ['한국어 논문', ['한국어', '논문']],
    ['— … &', []],
  ])('%s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('are the same on the short way for plain text and on the way for any text', () => {
    const plain = fc.array(
      fc.constantFrom('a', 'Z', '0', '9', '-', "'", '.', '$', ' ', '\n', '_', '{', '"', ':'),
    );
    fc.assert(
      fc.property(plain, (signs) => {
        const text = signs.join('');
        expect(wordsOf(text)).toEqual(anyWords(text));
      }),
    );
  });

  it('stand where the offsets say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const ends = [0, ...wordsOf(text).flatMap(({ start, end }) => [start, end]), text.length];
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      }),
    );
  });
});
