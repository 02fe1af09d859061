import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { aPaper, indexOf } from './a-paper.ts';

const index = indexOf(
  aPaper('Dynamic pruning of networks', { reading: { tags: ['nas'] } }),
  aPaper('Dynamic graphs'),
  aPaper('Quantization', { abstract: 'dynamic ranges' }),
  aPaper('Something else'),
);

function looser(query: string) {
  const { hits, ...words } = index.looser(parseQuery(query));
  return { ...words, hits: hits.map(({ key, missing }) => [index.get(key)?.title, missing]) };
}

describe('when nothing has all the words', () => {
  it('offers what has most of them, and says which are missing', () => {
    expect(index.search(parseQuery('dynamic pruning transformers'))).toEqual([]);
    expect(looser('dynamic pruning transformers')).toEqual({
      asked: ['dynamic', 'pruning', 'transformers'],
      unmatched: ['transformers'],
      hits: [
        ['Dynamic pruning of networks', ['transformers']],
        ['Dynamic graphs', ['pruning', 'transformers']],
        ['Quantization', ['pruning', 'transformers']],
      ],
    });
  });

  it('takes phrases apart', () => {
    expect(looser('"networks pruning"').hits).toEqual([['Dynamic pruning of networks', []]]);
  });

  it('forgives one typo more', () => {
    expect(index.search(parseQuery('prnuign'))).toEqual([]);
    expect(looser('qwantizatoin prxxing').hits).toEqual([
      ['Quantization', ['prxxing']],
      ['Dynamic pruning of networks', ['qwantizatoin']],
    ]);
  });

  it('keeps to the filters and to what is excluded', () => {
    expect(looser('dynamic zzz tag:nas').hits).toEqual([['Dynamic pruning of networks', ['zzz']]]);
    expect(looser('dynamic zzz -pruning -quantization').hits).toEqual([['Dynamic graphs', ['zzz']]]);
  });
});
