import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../../lib/search/highlight.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { snippet } from '../../../lib/search/snippet.ts';
import { shownTerms } from '../../../lib/search/answer.ts';
import { wanted } from '../../../lib/search/asked.ts';
import { aPaper } from './a-paper.ts';

/** The strong pieces in brackets. */
function bracketed(text: string, terms: readonly string[], phrases?: readonly string[]): string {
  return highlight(text, terms, phrases)
    .map((segment) => (segment.strong ? `[${segment.text}]` : segment.text))
    .join('');
}

function searched(title: string, query: string): string {
  return bracketed(title, shownTerms(aPaper(title), wanted(parseQuery(query))));
}

describe('what answers a query in a title', () => {
  it.each([
    ['Layer-Adaptive Weight Pruning', 'prun', 'Layer-Adaptive Weight [Pruning]'],
    ['Layer-Adaptive Weight Pruning', 'layer-adaptive', '[Layer-Adaptive] Weight Pruning'],
    ['Layer-Adaptive Weight Pruning', 'adaptive', 'Layer-[Adaptive] Weight Pruning'],
    ['Layer-Adaptive Weight Pruning', 'wieght', 'Layer-Adaptive [Weight] Pruning'],
    ['Deep learning is deep', '"deep learning"', '[Deep learning] is deep'],
    ['Schrödinger’s Größe', 'schrodinger gros', '[Schrödinger]’s [Größe]'],
    ['基于深度学习的深', '深度学', '基于[深度学]习的深'],
    ['Pruning <b>&amp;</b> more', 'pruning b', '[Pruning] <[b]>&amp;</[b]> more'],
  ])('%s, asked for %s, is shown as %s', (title, query, shown) => {
    expect(searched(title, query)).toBe(shown);
  });

  it('may be a phrase as typed', () => {
    expect(bracketed('Deep Learning, learning deep', [], ['deep learning'])).toBe(
      '[Deep Learning], learning deep',
    );
  });

  it('is the text itself, in pieces', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.array(texts), (text, terms) => {
        const segments = highlight(text, [...terms, text.slice(0, 3)], terms);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(segments.every((segment) => segment.text !== '')).toBe(true);
      }),
    );
  });
});

describe('the part of an abstract that is shown', () => {
  const abstract = `${'Nothing of note. '.repeat(30)}We prune layers; pruning layers adaptively helps. ${'Nothing. '.repeat(30)}`;

  it('is where most of the words are', () => {
    const shown = snippet(abstract, ['pruning', 'layers'], 80);
    expect(shown).toContain('pruning layers adaptively');
    expect(shown.startsWith('…') && shown.endsWith('…')).toBe(true);
  });

  it('is the beginning where none are, and all of a short one', () => {
    expect(snippet(abstract, ['absent'], 40)).toBe('Nothing of note. Nothing of note.…');
    expect(snippet('Short.', ['absent'], 40)).toBe('Short.');
  });

  it('is part of the text, no longer than asked', () => {
    const text = fc.array(fc.constantFrom('prune', 'of', 'layers', '深', '🙂', ' ', '. '), { maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (parts, length) => {
        const whole = parts.join('');
        const part = snippet(whole, ['prune', 'layers', '深'], length).replaceAll('…', '');
        expect(whole).toContain(part);
        expect(part.length).toBeLessThanOrEqual(Math.max(length, 1));
        expect(part.isWellFormed()).toBe(true);
      }),
    );
  });
});
