import { describe, expect, test } from 'vitest';
import { compare } from '../../../lib/identity/compare.ts';
import { comparable } from '../../../lib/identity/record.ts';

const PEOPLE = ['Ada Lind', 'Boris Okafor', 'Chen Wei', 'Dana Ruiz'];
const TITLE = 'Sparse Retrieval of Galaxy Spectra';
const JOURNAL = 'Journal of Lattice Studies';

/** What else two records may have in common, from nothing to nearly everything. */
const RECORDS = [
  [{}, {}],
  [{ authors: PEOPLE }, { authors: PEOPLE }],
  [
    { authors: PEOPLE, year: 2020, venue: JOURNAL },
    { authors: PEOPLE, year: 2020, venue: JOURNAL },
  ],
  [
    { authors: PEOPLE, year: 2020, venue: 'arXiv', ids: ['arxiv:2001.00001'] },
    { authors: PEOPLE, year: 2021, venue: JOURNAL, doi: '10.1234/j.1' },
  ],
  [
    { authors: PEOPLE, year: 2020, venue: 'Proceedings of the Conference on Lattices' },
    { authors: PEOPLE, year: 2020 },
  ],
] as const;

/** Why they are taken for one publication, or for two forms of one work, whoever wrote them; nothing is right. */
function takenForOne(a: string, b: string): string[] {
  return RECORDS.map(([one, other]) =>
    compare(comparable({ title: a, ...one }), comparable({ title: b, ...other })),
  )
    .filter(({ same, work }) => same === 'yes' || work)
    .map(({ reason }) => reason);
}

describe('titles that differ in what counts are never of one paper by themselves', () => {
  test.each([
    ['parts', `${TITLE}: Part I`, `${TITLE}: Part II`],
    ['a part more', TITLE, `${TITLE} II`],
    ['letters', 'Burden of influenza A in hospitals of Peru', 'Burden of influenza B in hospitals of Peru'],
    ['years', 'Overview of the Spectra Task 2021', 'Overview of the Spectra Task 2022'],
    ['versions', 'GPT-3 as a judge of galaxy spectra', 'GPT-4 as a judge of galaxy spectra'],
    ['a letter of a version', 'Asking GPT-4 about sparse lattices', 'Asking GPT-4o about sparse lattices'],
    ['versions with a point', 'Qwen2 Technical Report', 'Qwen2.5 Technical Report'],
    ['kinds of a version', 'Qwen2.5 Technical Report', 'Qwen2.5-VL Technical Report'],
    [
      'sizes',
      'LLaMA-7B tuned on sparse galaxy instructions',
      'LLaMA-13B tuned on sparse galaxy instructions',
    ],
    ['signs', 'Sparse lattices of galaxies in C', 'Sparse lattices of galaxies in C++'],
    [
      'numbers in words',
      'Search for one lepton and jets in lattices',
      'Search for two leptons and jets in lattices',
    ],
    [
      'ages',
      'Safety of lindumab in adults with severe asthma',
      'Safety of lindumab in adolescents with severe asthma',
    ],
    [
      'sexes',
      'Risk of osteoporosis in men with severe asthma',
      'Risk of osteoporosis in women with severe asthma',
    ],
    ['where', 'Effect of lindumab on airway cells in vitro', 'Effect of lindumab on airway cells in vivo'],
    ['how much', 'Low dose lindumab for severe asthma', 'High dose lindumab for severe asthma'],
    ['with and without', 'Outcomes of patients with diabetes', 'Outcomes of patients without diabetes'],
    ['denial', 'Lindumab reduces mortality in asthma', 'Lindumab does not reduce mortality in asthma'],
    [
      'what is put before',
      'Supervised learning of galaxy spectra',
      'Unsupervised learning of galaxy spectra',
    ],
    ['hyper, hypo', 'Hyperthyroidism and the ageing heart', 'Hypothyroidism and the ageing heart'],
    ['one letter of a drug', 'Methanol poisoning in rural hospitals', 'Ethanol poisoning in rural hospitals'],
    ['its end', 'Sulfite oxidation in lattice membranes', 'Sulfide oxidation in lattice membranes'],
    ['countries', 'Tobacco use among students in Niger', 'Tobacco use among students in Nigeria'],
    ['a Chinese number', '基于图神经网络的蛋白质结构预测（一）', '基于图神经网络的蛋白质结构预测（二）'],
    ['a Russian one', 'Спектры галактик. Часть первая', 'Спектры галактик. Часть вторая'],
    ['what comes after', TITLE, `Beyond ${TITLE}`],
    ['what goes back to it', TITLE, `${TITLE} revisited`],
  ])('%s', (_, a, b) => {
    expect(takenForOne(a, b)).toEqual([]);
  });

  test.each([
    'Comment on “…”',
    'Comments on …',
    '…: a comment',
    'Discussion of: …',
    'Reply to Comment on …',
    '…: rejoinder',
    'Erratum: …',
    '… (Erratum)',
    'Corrigendum to “…” [J. Spectra 12 (2019) 1-12]',
    'Author Correction: …',
    '… (vol 12, pg 14, 2019)',
    'RETRACTED: …',
    '… (Retracted)',
    'Editorial expression of concern: …',
    'Supplementary material for “…”',
    '…: protocol for a randomised trial',
  ])('%s and the paper itself', (form) => {
    expect(takenForOne(TITLE, form.replace('…', TITLE))).toEqual([]);
  });
});

test.each([
  'Editorial',
  'Message from the Chairs',
  'Book reviews',
  'Introduction to the Special Issue',
  '前言',
])('“%s” is not one paper because it stands twice', (title) => {
  const [one, other] = [{ title }, { title, authors: PEOPLE, year: '2020' }];
  expect(compare(one, one).same).not.toBe('yes');
  expect(compare(one, other).same).not.toBe('yes');
});

test('the introduction to a session that is held every year is each year another', () => {
  const record = { title: 'Introduction to the Minitrack on Sparse Lattices', authors: PEOPLE };
  const judged = compare({ ...record, year: '2021' }, { ...record, year: '2022' });
  expect(judged).toMatchObject({ same: 'maybe', work: false });
});
