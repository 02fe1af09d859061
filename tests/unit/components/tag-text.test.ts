import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offerTags, splitTags, withTag } from '../../../lib/tags/tag-text.ts';

const VOCABULARY = [
  { tag: 'pruning', papers: 12 },
  { tag: 'structured pruning', papers: 7 },
  { tag: 'NAS', papers: 3 },
  { tag: 'unpruned', papers: 1 },
];

describe('what is typed becomes tags', () => {
  test('a comma ends a tag, in whatever script it is written', () => {
    expect(splitTags('nas, prun')).toEqual({ ended: ['nas'], rest: 'prun' });
    expect(splitTags('剪枝，量化、')).toEqual({ ended: ['剪枝', '量化'], rest: '' });
  });

  test('white space inside a tag stays while it is typed', () => {
    expect(splitTags('structured ')).toEqual({ ended: [], rest: 'structured ' });
  });

  test('any text without an ending comes back as it was typed', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[,，、،\n]/.test(text)),
        (text) => {
          expect(splitTags(text)).toEqual({ ended: [], rest: text });
        },
      ),
    );
  });

  test('a known tag keeps its known spelling, and no tag stands twice', () => {
    expect(withTag([], 'nas', VOCABULARY)).toEqual(['NAS']);
    expect(withTag(['NAS'], ' nas ', VOCABULARY)).toEqual(['NAS']);
    expect(withTag(['a'], '   ', VOCABULARY)).toEqual(['a']);
  });
});

describe('known tags are offered', () => {
  test('those that start with the text before those that have a word that does, before those that contain it', () => {
    expect(offerTags('prun', [], VOCABULARY).map(({ tag }) => tag)).toEqual([
      'pruning',
      'structured pruning',
      'unpruned',
    ]);
  });

  test('the most used first where nothing is typed, without those that the paper has', () => {
    expect(offerTags('', ['Pruning'], VOCABULARY, 2).map(({ tag }) => tag)).toEqual([
      'structured pruning',
      'NAS',
    ]);
  });
});
