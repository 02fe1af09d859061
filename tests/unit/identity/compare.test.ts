import { describe, expect, test } from 'vitest';
import { compare } from '../../../lib/identity/compare.ts';
import { cluster } from '../../../lib/identity/cluster.ts';
import type { Comparable } from '../../../lib/identity/record.ts';

const AUTHORS = ['Ada Lind', 'Boris Okafor', 'Chen Wei', 'Dana Ruiz'];
const PAPER: Comparable = {
  title: 'Towards Sparse Retrieval of Galaxy Spectra',
  authors: AUTHORS,
  year: '2023',
};

describe('one paper', () => {
  test('a shared identifier says so in all its spellings, versions left aside', () => {
    const judged = compare(
      { title: 'An early title', doi: 'https://doi.org/10.48550/arXiv.2301.01234v2' },
      { title: 'What it was called in the end', ids: ['arxiv:2301.01234'] },
    );
    expect(judged).toMatchObject({ same: 'yes', work: true, score: 1 });
    expect(judged.reason).toContain('same arXiv id');
  });

  test.each<[string, string]>([
    ['A $\\beta$-VAE for $O(n^2)$ Lattices', 'A β-VAE for O(n²) lattices'],
    ['Efficient  Quantum <b>Sampling</b> of Lattices', 'EfficientQuantum Sampling of Lattices.'],
    ['Schr\\"odinger Bridges for Protein Folding', 'Schrödinger bridges for protein folding'],
    [
      '基于图神经网络的蛋白质结构预测方法研究与应用的综述',
      '基于图神经网络的 蛋白质结构预测方法研究与应用的综述',
    ],
    ['Sparse Retrieval of Galaxy Spectra, Part II', 'Sparse retrieval of galaxy spectra: part 2'],
  ])('“%s” and “%s” are one title', (a, b) => {
    expect(compare({ title: a, authors: ['A Lind'] }, { title: b, authors: ['Lind, Ada'] }).same).toBe('yes');
  });

  test('a typing slip does no harm where the people agree', () => {
    const slipped = {
      ...PAPER,
      title: 'Towards Sparse Retreival of Galaxy Spectra',
      authors: ['Lind A', 'Okafor B', 'Wei C', 'Ruiz D'],
    };
    expect(compare(PAPER, slipped)).toMatchObject({ same: 'yes' });
  });
});

describe('one work in two forms', () => {
  test('a preprint and its publication, “Towards” dropped: the reason says what it rests on', () => {
    const preprint = { ...PAPER, venue: 'arXiv', ids: ['arxiv:2301.01234'] };
    const published = {
      ...PAPER,
      title: 'Sparse Retrieval of Galaxy Spectra',
      venue: 'Journal of Spectra',
      year: '2024',
      doi: '10.1234/spectra.7',
    };
    const judged = compare(preprint, published);
    expect(judged.work).toBe(true);
    expect(judged.reason).toContain('all 4 authors');
    expect(judged.reason).toContain('preprint 2023, published 2024');
  });

  test('other people may have had the same idea: no work without them', () => {
    expect(compare(PAPER, { ...PAPER, authors: ['Emil Novák', 'Fatima Zahra'] })).toMatchObject({
      work: false,
    });
  });
});

describe('never one paper by itself', () => {
  test.each<[string, Comparable, Comparable]>([
    ['two arXiv ids', { ...PAPER, ids: ['arxiv:2301.01234'] }, { ...PAPER, ids: ['arxiv:2301.09999'] }],
    ['two published DOIs', { ...PAPER, doi: '10.1234/a' }, { ...PAPER, doi: '10.1234/b' }],
    ['parts', { ...PAPER, title: 'Galaxy Spectra, Part I' }, { ...PAPER, title: 'Galaxy Spectra, Part II' }],
    [
      'years of a series',
      { ...PAPER, title: 'Findings of the Spectra Task 2022' },
      { ...PAPER, title: 'Findings of the Spectra Task 2023' },
    ],
    [
      'versions of a model',
      { ...PAPER, title: 'Segment Every Galaxy' },
      { ...PAPER, title: 'Segment Every Galaxy 2' },
    ],
    [
      'a point more',
      { ...PAPER, title: 'Lattice 2.5 Technical Report' },
      { ...PAPER, title: 'Lattice 25 Technical Report' },
    ],
    ['a comment', PAPER, { ...PAPER, title: `Comment on: ${PAPER.title}` }],
    ['a reply', PAPER, { ...PAPER, title: `Reply to “${PAPER.title}”` }],
    ['an erratum', PAPER, { ...PAPER, title: `Erratum: ${PAPER.title}` }],
    ['a retraction', PAPER, { ...PAPER, title: `Retraction: ${PAPER.title}` }],
    ['an editorial', { ...PAPER, title: 'Editorial' }, { ...PAPER, title: 'Editorial' }],
    ['a short title without people', { title: 'HyperNets' }, { title: 'HyperNets' }],
    [
      'titles that are cut off',
      { title: 'Sparse Retrieval of Galaxy…' },
      { title: 'Sparse Retrieval of Galaxy…' },
    ],
    ['no title at all', { title: '' }, { title: '' }],
    ['no letters', { title: '???' }, { title: '!!!' }],
  ])('%s', (_, a, b) => {
    expect(compare(a, b).same).not.toBe('yes');
  });
});

test('a record between two others does not join what their identifiers keep apart', () => {
  const groups = cluster([{ ...PAPER, doi: '10.1234/a' }, PAPER, { ...PAPER, doi: '10.1234/b' }]);
  expect(groups.some((group) => group.includes(0) && group.includes(2))).toBe(false);
});
