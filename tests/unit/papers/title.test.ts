import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseTitle, tidyText, titleKey } from '../../../lib/papers/title.ts';

describe('titles are the same', () => {
  test.each([
    [
      'Measuring How Scholars Engage\n  with Past Research',
      'Measuring how scholars engage with past research',
    ],
    ['A $1.12\\times$ speed-up', 'A 1.12times speedup'],
    ['$\\mathcal{O}(1/\\epsilon^4)$ is enough', 'mathcal{O}(1/epsilon^4) is enough'],
    ['source citations', 'sourcecitations'],
    ['Über Poincaré', 'Uber Poincare'],
    ['{DyCL}: Dynamic', 'DyCL – Dynamic'],
  ])('%j and %j', (one, other) => {
    expect(normaliseTitle(one)).toBe(normaliseTitle(other));
  });
});

describe('titles differ', () => {
  test.each([
    ['Efficient Deep Neural Networks', 'Efficient Online Processing with Deep Neural Networks'],
    ['Segment Anything', 'Segment Anything 2'],
    ['On gravity, part I', 'On gravity, part II'],
    ['Findings of 2022', 'Findings of 2023'],
    ['深度学习', '深度神经网络'],
    ['हिंदी', 'हद'],
  ])('%j and %j', (one, other) => {
    expect(normaliseTitle(one)).not.toBe(normaliseTitle(other));
  });
});

test('case, white space and punctuation never matter, whatever the title', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zA-Z0-9]{1,9}$/), { minLength: 1, maxLength: 9 }),
      (words) => {
        const plain = normaliseTitle(words.join(' '));
        expect(normaliseTitle(words.join('-').toUpperCase())).toBe(plain);
        expect(normaliseTitle(`  ${words.join(' \n\t ')}.`)).toBe(plain);
        expect(normaliseTitle(words.join(' — '))).toBe(plain);
      },
    ),
  );
});

test('a title without a letter or number is no key, and an endless one stays short', () => {
  expect(titleKey('—?!')).toBeUndefined();
  expect(titleKey('x'.repeat(10_000))?.length).toBeLessThan(500);
});

test('text is shown as pages show it', () => {
  expect(tidyText('  A \n title\t')).toBe('A title');
  expect(tidyText(null)).toBe('');
});
