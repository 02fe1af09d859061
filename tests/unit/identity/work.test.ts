import { describe, expect, test } from 'vitest';
import { compare } from '../../../lib/identity/compare.ts';

const TITLE = 'Sparse Retrieval of Galaxy Spectra';
const PREPRINT = {
  authors: ['Ada Lind', 'Boris Okafor', 'Chen Wei'],
  year: '2022',
  venue: 'arXiv',
  ids: ['arxiv:2201.00001'],
};
const PUBLISHED = {
  authors: ['Lind A', 'Okafor B', 'Wei C'],
  year: '2023',
  venue: 'Journal of Spectra',
  doi: '10.1234/x.1',
};

describe('a preprint and its publication are one work, though the title changed', () => {
  test.each([
    ['nothing', TITLE],
    ['“Towards” dropped', `Towards ${TITLE}`],
    ['a subtitle dropped', `${TITLE}: A Lattice Approach`],
    ['a name dropped', `GalNet: ${TITLE}`],
    ['a name dropped behind it', `${TITLE} with GalNet`],
    ['a question before it dropped', `Can we see so far? ${TITLE}`],
    ['a small word', 'Sparse Retrieval for Galaxy Spectra'],
    ['endings', 'Sparsely Retrieving Galaxy Spectra'],
    ['what it was', `${TITLE} (Extended Abstract)`],
  ])('%s', (_, before) => {
    const judged = compare({ ...PREPRINT, title: before }, { ...PUBLISHED, title: TITLE });
    expect(judged).toMatchObject({ work: true });
    expect(judged.reason).toMatch(/all 3 authors; preprint 2022, published 2023$/);
  });
});

describe('but not', () => {
  const before = `Towards ${TITLE}`;
  test.each([
    ['of other people', { ...PREPRINT, authors: ['Emil Novák', 'Fatima Zahra'] }, PUBLISHED],
    [
      'of people with other first names',
      { ...PREPRINT, authors: ['Zoe Lind', 'Yan Okafor', 'Xi Wei'] },
      PUBLISHED,
    ],
    ['two arXiv ids', PREPRINT, { ...PREPRINT, ids: ['arxiv:2301.00002'] }],
    ['two DOIs of what is published', { ...PUBLISHED, doi: '10.1234/y.2' }, PUBLISHED],
    ['ten years apart', { ...PREPRINT, year: '2013' }, PUBLISHED],
  ])('%s', (_, one, other) => {
    expect(compare({ ...one, title: before }, { ...other, title: TITLE }).work).toBe(false);
  });
});
