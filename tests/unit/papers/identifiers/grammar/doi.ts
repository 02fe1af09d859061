import fc from 'fast-check';
import { LETTERS, DIGITS, of, digits, spelled, type Spelled } from './spelled.ts';

/** Odd characters inside, a letter or digit at the end: what stands there may be the sentence's. */
export const doi = fc
  .tuple(
    fc.constantFrom('10.1000', '10.9999', '10.123456789', '10.1000.10'),
    of(`${LETTERS}${DIGITS}-._;()/:<>[]+~=,@!$*&`, 0, 24),
    fc.oneof(of(`${LETTERS}${DIGITS}X`, 1, 6), fc.constantFrom('R2', '-O')),
  )
  .map(([prefix, middle, end]) => `${prefix}/x${balanced(middle)}${end}`)
  .filter((name) => !/\.(?:full|pdf|html|meta)|\.\.|;(?:doi|http|10)|\/\//i.test(name));

/** Brackets with partners only, as DOIs have them; nothing that a page would read as a list. */
function balanced(text: string): string {
  return text
    .replace(/[()[\]<>]/g, '')
    .replace(/,/g, '(1)')
    .replace(/;/g, ';2<3::4>');
}

export const dois = fc
  .tuple(
    doi,
    fc.boolean(),
    fc.constantFrom('doi.org', 'dx.doi.org', 'www.doi.org', 'dl.acm.org/doi', 'x.example.org/doi/full'),
  )
  .map(([name, encode, host]): Spelled => ({
    key: `doi:${name.toLowerCase()}`,
    href: `https://${host}/${encode ? encodeURIComponent(name).replace('%2F', '/') : name}`,
  }));

const preprint = fc
  .tuple(
    fc.constantFrom('10.1101/2099.01.02.', '10.1101/', '10.64898/2099.12.31.'),
    digits(6),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([prefix, nth, v]) => `${prefix}${nth}v${v}`);
export const preprints = spelled(preprint, (name) => `doi:${name}`, [
  'https://biorxiv.org/content/ID',
  'https://medrxiv.org/content/ID.full',
  'https://biorxiv.org/content/ID.full.pdf',
  'https://biorxiv.org/content/ID.full-text',
  'https://biorxiv.org/content/ID.article-info',
]);
