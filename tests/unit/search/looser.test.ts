import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { find } from '../../../lib/search/ranked/find.ts';
import { aPaper, indexOf } from './a-paper.ts';

const index = indexOf(
  aPaper('Dynamic pruning of networks', { reading: { tags: ['nas'] } }),
  aPaper('Dynamic graphs'),
  aPaper('Quantization', { abstract: 'dynamic ranges' }),
  aPaper('Something else'),
);

async function looser(query: string) {
  const found = await find(index, parseQuery(query));
  const papers = await index.read(await found.keys(0, Infinity));
  return { asked: found.closestTo, titles: papers.map(({ title }) => title) };
}

describe('when nothing has all the words', () => {
  it('offers what has most of them', async () => {
    expect(await looser('dynamic pruning transformers')).toEqual({
      asked: ['dynamic', 'pruning', 'transformers'],
      titles: ['Dynamic pruning of networks', 'Dynamic graphs', 'Quantization'],
    });
  });

  it('takes phrases apart', async () => {
    expect((await looser('"networks pruning"')).titles).toEqual(['Dynamic pruning of networks']);
  });

  it('forgives one typo more', async () => {
    expect(await looser('prnuign')).toEqual({ asked: ['prnuign'], titles: ['Dynamic pruning of networks'] });
    expect((await looser('qwantizatoin prxxing')).titles).toEqual([
      'Quantization',
      'Dynamic pruning of networks',
    ]);
  });

  it('keeps to the filters and to what is excluded', async () => {
    expect((await looser('dynamic zzz tag:nas')).titles).toEqual(['Dynamic pruning of networks']);
    expect((await looser('dynamic zzz -pruning -quantization')).titles).toEqual(['Dynamic graphs']);
    expect((await looser('dynamic zzz -"of networks"')).titles).not.toContain('Dynamic pruning of networks');
  });
});
