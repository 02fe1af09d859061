import { describe, expect, test } from 'vitest';
import { cutTitle } from '../../../../lib/sites/links/cut-title.ts';
import { isAuthors } from '../../../../lib/sites/links/names.ts';

describe('the title in a line of someone’s list', () => {
  test.each([
    ['3) Lamps in the Dark - what it is about, at length. [', 'Lamps in the Dark'],
    ['[12] Lamps in the Dark [', 'Lamps in the Dark'],
    ['📄 2099 — Lamps in the Dark (', 'Lamps in the Dark'],
    ['[NeurIPS 2099] Lamps in the Dark (Oral): ', 'Lamps in the Dark'],
    ['Lamps in the Dark (CoRR’99) [', 'Lamps in the Dark'],
    ['Lamps in the Dark, ICCV 2017', 'Lamps in the Dark'],
    ['Lamps in the Dark. ACL 2099.', 'Lamps in the Dark'],
    ['Title: Lamps in the Dark', 'Lamps in the Dark'],
    ['Jane Doe, John Doe. Lamps in the Dark. Journal of Lamps 3.', 'Lamps in the Dark'],
    ['J. Doe and A. B. Lovelace. Lamps in the Dark. 2099', 'Lamps in the Dark'],
    ['Li, H., Li, J., Wang, W.: Lamps in the Dark. arXiv e-prints', 'Lamps in the Dark'],
    ['Doe et al. (2099): Lamps in the Dark', 'Lamps in the Dark'],
    ['Jane Doe: "Lamps in the Dark." WACV (2099)', 'Lamps in the Dark'],
    ['LAMP - Lamps in the Dark', 'Lamps in the Dark'],
  ])('%s', (line, title) => {
    expect(cutTitle(line)).toBe(title);
  });

  test.each([
    'Describe, Explain, Plan and Select: Interactive Planning with Lamps',
    '3D-aware Lamps',
    '1.58-bit Lamps',
    'GPT-2: Lamps are Unsupervised Multitask Learners',
    'Lamps vs. Candles',
    'What Is Next for Lamps?',
    'Lamps (PSN)',
    'Learning-Rate-Free Learning by D-Adaptation',
    '$\\alpha$-Lamps',
  ])('%s is all title', (title) => {
    expect(cutTitle(title)).toBe(title);
  });
});

test('names are told from words that are merely capitalised', () => {
  expect(isAuthors('Ada Lovelace, C. Babbage and M. van der Somerville')).toBe(true);
  expect(isAuthors('Li, H., Wang, J.')).toBe(true);
  expect(isAuthors('Describe, Explain, Plan and Select')).toBe(false);
  expect(isAuthors('Lamps, oil and wicks')).toBe(false);
  expect(isAuthors('Ada Lovelace')).toBe(false);
});
