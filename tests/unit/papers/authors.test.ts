import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareSurname, surname } from '../../../lib/papers/authors.ts';

test.each([
  ['Ashish Vaswani', 'vaswani'],
  ['A Vaswani', 'vaswani'],
  ['A. N. Vaswani', 'vaswani'],
  ['Vaswani A', 'vaswani'],
  ['Vaswani AN', 'vaswani'],
  ['Vaswani A. N.', 'vaswani'],
  ['Vaswani, Ashish', 'vaswani'],
  ['VASWANI, A.', 'vaswani'],
  ['Jane Doe 0001', 'doe'],
  ['John Smith Jr.', 'smith'],
  ['Smith, Jr., John', 'smith'],
  ["C. A. Dong-P\\'aez", 'dongpaez'],
  ['C. A. Dong-Páez', 'dongpaez'],
  ['J{\\"u}rgen M{\\"u}ller', 'muller'],
  ['Łukasz Kaiser', 'kaiser'],
  ['Jan Łoś', 'los'],
  ['Søren Sørensen', 'sorensen'],
  ['van der Berg, J', 'berg'],
  ['J van der Berg', 'berg'],
  ['Gabriel García Márquez', 'marquez'],
  ['Madonna', 'madonna'],
  ['王伟', '王伟'],
  ['The ATLAS Collaboration', 'theatlascollaboration'],
])('the surname of %s is %s', (author, expected) => {
  expect(surname(author)).toBe(expected);
});

test.each(['', '  ', 'et al.', 'et al', '0001'])('%j is nobody', (author) => {
  expect(surname(author)).toBeUndefined();
});

test('two collaborations are not one for being collaborations; two unknown lists share nobody', () => {
  expect(shareSurname(['ATLAS Collaboration'], ['CMS Collaboration'])).toBe(false);
  expect(shareSurname(['et al.'], ['et al.'])).toBe(false);
  expect(shareSurname(undefined, undefined)).toBe(false);
});

test('one name in common is enough, wherever it stands', () => {
  expect(shareSurname(['N. Shazeer', 'A. Vaswani'], ['Vaswani, Ashish'])).toBe(true);
});

test('any text whatever has one surname or none, and is found in itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const folded = surname(name);
      expect(folded).toBe(surname(` ${name} `));
      expect(shareSurname([name], [name])).toBe(folded !== undefined);
    }),
  );
});
