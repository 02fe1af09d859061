import { describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { shownTerms } from '../../../lib/search/answer.ts';
import { wanted } from '../../../lib/search/asked.ts';
import { aPaper, indexOf, titlesFor } from './a-paper.ts';

const fillers = Array.from({ length: 20 }, (_, i) => aPaper(`Graph networks, part ${i}`));

describe('the order of what is found', () => {
  it('has the word itself first, then longer words, then what may have been meant', async () => {
    const index = indexOf(aPaper('Bart for summaries'), aPaper('BERTology'), aPaper('BERT'), ...fillers);
    expect(await titlesFor(index, 'bert')).toEqual(['BERT', 'BERTology', 'Bart for summaries']);
  });

  it('never has a misspelling before a word that was typed right, however rare the one and common the other', async () => {
    const common = Array.from({ length: 20 }, (_, i) => aPaper(`Study ${i}`, { abstract: 'neural models' }));
    const index = indexOf(aPaper('Neurol'), ...common);
    expect((await titlesFor(index, 'neural')).at(-1)).toBe('Neurol');
    expect(await titlesFor(index, 'neural')).toHaveLength(21);
  });

  it('has titles before tags, tags before notes, notes before abstracts', async () => {
    const index = indexOf(
      aPaper('One', { abstract: 'on pruning' }),
      aPaper('Two', { reading: { note: 'on pruning' } }),
      aPaper('Three', { reading: { tags: ['pruning'] } }),
      aPaper('On pruning'),
      ...fillers,
    );
    expect(await titlesFor(index, 'pruning')).toEqual(['On pruning', 'Three', 'Two', 'One']);
  });

  it('has a title that was typed in full before a longer one with the same words', async () => {
    const longer = aPaper('Efficient Online Processing with Deep Neural Networks', { metAt: 2 });
    const exact = aPaper('Efficient Deep Neural Networks', { metAt: 1 });
    expect(await titlesFor(indexOf(longer, exact, ...fillers), 'efficient deep neural networks')).toEqual([
      exact.title,
      longer.title,
    ]);
  });

  it('lets the rare word decide', async () => {
    const index = indexOf(
      aPaper('A graph study', { abstract: 'about quines', metAt: 2 }),
      aPaper('A quine study', { abstract: 'about graphs', metAt: 1 }),
      ...fillers,
    );
    expect(await titlesFor(index, 'graph quine')).toEqual(['A quine study', 'A graph study']);
  });

  it('is by the newest saved among equals, and for filters alone', async () => {
    const index = indexOf(
      aPaper('Pruning A', { metAt: 5 }),
      aPaper('Pruning B', { reading: { savedAt: 9 } }),
      aPaper('Pruning C', { reading: { savedAt: 7 } }),
    );
    expect(await titlesFor(index, 'pruning')).toEqual(['Pruning B', 'Pruning C', 'Pruning A']);
    expect(await titlesFor(index, '')).toEqual(['Pruning B', 'Pruning C', 'Pruning A']);
    expect(await titlesFor(index, 'is:saved')).toEqual(['Pruning B', 'Pruning C']);
  });
});

describe('what is found', () => {
  const nas = aPaper('Layer-Adaptive Weight Pruning', {
    key: 'arxiv:2308.10438' as PaperKey,
    ids: ['arxiv:2308.10438', 'doi:10.1109/iccv.2023'],
    authors: ['Kaixin Xu', 'Élise Müller-Lüdenscheidt'],
    reading: { savedAt: 1, tags: ['deep learning', 'c++'], note: 'ask Zoë about table 3' },
  });
  const chinese = aPaper('基于深度学习的模型压缩', { sites: ['arxiv', 'arXiv'], published: '2024-05-01' });
  const index = indexOf(nas, chinese);

  it.each([
    ['layer-adaptive'],
    ['layeradaptive'],
    ['adaptive layer'],
    ['LAYER ADAPT'],
    ['layer-adpative'],
    ['prunign'],
    ['wieght'],
    ['"adaptive weight"'],
    ['"adaptive wei'],
    ['2308.10438'],
    ['arxiv:2308.10438v2'],
    ['https://arxiv.org/abs/2308.10438'],
    ['https://huggingface.co/papers/2308.10438'],
    ['10.1109/iccv.2023'],
    ['muller'],
    ['ludenscheidt'],
    ['zoe'],
    ['tag:deep'],
    ['tag:"deep learning" tag:C+'],
    ['author:kai'],
    ['author:"elise muller"'],
    ['year:2023'],
    ['site:hug -压缩'],
    ['is:tagged is:noted is:unread pruning'],
    ['pruning tag:'],
    ['pruning -tag:nas'],
  ])('%s finds the one about pruning', async (query) => {
    expect(await titlesFor(index, query)).toEqual([nas.title]);
  });

  it.each([
    ['深度学习'],
    ['学习'],
    ['型压'],
    ['压'],
    ['模型 深度'],
    ['year:2024..'],
    ['site:arx'],
    ['is:untagged'],
  ])('%s finds the Chinese one', async (query) => {
    expect(await titlesFor(index, query)).toEqual([chinese.title]);
  });

  it.each([
    ['"weight adaptive"'],
    ['学深'],
    ['tag:learning'],
    ['pruning -weight'],
    ['pruning -"layer adaptive"'],
    ['2308.10439'],
    ['pruning year:2019..2020'],
    ['author:"kaixin muller"'],
  ])('%s finds nothing', async (query) => {
    expect(await titlesFor(index, query)).toEqual([]);
  });

  it('does not take one number for another', async () => {
    expect(await titlesFor(indexOf(aPaper('Results of 20231'), aPaper('GPT4')), '20232')).toEqual([]);
    expect(await titlesFor(indexOf(aPaper('A look at GPT4')), 'gpt3')).toEqual([]);
  });

  it('tells which words to highlight, also those that were not typed', async () => {
    const asked = wanted(parseQuery('prunign "adaptive wei'));
    expect(shownTerms(nas, asked)).toEqual(['pruning', 'adaptive weight']);
  });
});
