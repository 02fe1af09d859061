import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { identifiersIn } from '../../../../lib/papers/identifiers-in.ts';
import { arxivId, arxivKey } from './grammar/arxiv.ts';
import { doi } from './grammar/doi.ts';
import { link } from './grammar/link.ts';
import { DIGITS, of, type Spelled } from './grammar/spelled.ts';
import { written } from './written.ts';

const RUNS = { numRuns: 1500 };

/** An identifier as it stands in a text, all of it. */
interface Place {
  readonly key: string;
  readonly text: string;
}

const number = fc.integer({ min: 1, max: 99_999_999 });

const place: Arbitrary<Place> = fc.oneof(
  link.map(({ key, href }: Spelled) => ({ key, text: href })),
  link.map(({ key, href }: Spelled) => ({ key, text: href.replace('https://', '') })),
  fc
    .tuple(arxivId, fc.constantFrom('arXiv:', 'arxiv: ', 'ARXIV:'))
    .map(([id, prefix]) => ({ key: arxivKey(id), text: prefix + id })),
  fc
    .tuple(doi, fc.constantFrom('', 'doi:', 'DOI: ', 'doi '))
    .map(([name, prefix]) => ({ key: `doi:${name.toLowerCase()}`, text: prefix + name })),
  number.map((id) => ({ key: `pmid:${id}`, text: `PMID: ${id}` })),
  number.filter((id) => id > 999).map((id) => ({ key: `pmcid:PMC${id}`, text: `PMCID: PMC${id}` })),
);

/** What stands around an identifier: it ends the one before, and is none. */
const before = fc.constantFrom(
  '',
  ' ',
  'See ',
  '(',
  ' [',
  '“',
  '"',
  '<',
  '{',
  '（',
  'text ',
  '- ',
  '* ',
  '\n',
  '一 ',
);
const after = fc.constantFrom(
  ' ',
  '. ',
  ', ',
  '; ',
  '\n',
  ').\n',
  '] ',
  '” ',
  '" ',
  '> ',
  '}, ',
  '）',
  '。',
  '! ',
  '? ',
  ' and ',
);

test('an identifier is found in prose, where it stands, as itself', () => {
  fc.assert(
    fc.property(before, place, after, (start, { key, text }, end) => {
      const found = identifiersIn(`${start}${text}${end}`);
      expect(found.map(written)).toEqual([key]);
      expect(found.map((each) => [each.start, each.end])).toEqual([
        [start.length, start.length + text.length],
      ]);
    }),
    RUNS,
  );
});

test('several are found in their order, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(before, place, after), { maxLength: 6 }), (parts) => {
      const text = parts.map(([start, each, end]) => `${start}${each.text}${end}`).join(' ');
      expect(identifiersIn(text).map(written)).toEqual(parts.map(([, each]) => each.key));
    }),
  );
});

test('a link of Markdown gives its target', () => {
  fc.assert(
    fc.property(place, link, (label, { key, href }) => {
      fc.pre(!/[()]/.test(href));
      expect(identifiersIn(`[a title](${href})[PDF](${href}).`).map(written)).toEqual([key, key]);
      expect(identifiersIn(`[${label.text}](${href}), `).map(written)).toEqual([label.key, key]);
    }),
  );
});

const digits = (min: number, max: number): Arbitrary<string> => of(DIGITS, min, max);
const two = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'));

/** What looks like an identifier and is none. */
const nothing = fc.oneof(
  of('abcdefgxyz-_/', 0, 12),
  fc.tuple(digits(4, 4), digits(4, 5)).map((parts) => `${parts.join('.')} EUR`),
  fc.tuple(digits(4, 4), digits(4, 5)).map((parts) => `$${parts.join('.')}`),
  fc.tuple(digits(4, 4), digits(4, 5)).map((parts) => `version ${parts.join('.')}`),
  fc.tuple(digits(4, 4), digits(6, 9)).map((parts) => parts.join('.')),
  fc.tuple(two, two).map(([month, day]) => `2024.${month}.${day}`),
  fc.tuple(two, two).map(([month, day]) => `${day}.${month}.2024`),
  fc.tuple(two, two).map(([month, day]) => `2024-${month}-${day}`),
  fc.tuple(two, digits(1, 2)).map((parts) => `§${parts.join('.')}`),
  fc.tuple(two, two, digits(1, 2)).map((parts) => `v${parts.join('.')}`),
  digits(1, 9),
  fc.constantFrom(
    '10.1/2',
    '10.1145',
    '10.1145 / 3',
    'PMC',
    'PMID',
    'doi:',
    'e.g.',
    'https://',
    'https://example.com/a',
  ),
);

test('words, dates, prices, versions and numbers are none, even beside arXiv', () => {
  fc.assert(
    fc.property(fc.array(nothing), fc.constantFrom('', 'arXiv ', 'on arXiv, '), (parts, start) => {
      expect(identifiersIn(start + parts.join(', '))).toEqual([]);
      expect(identifiersIn(start + parts.join('\n'))).toEqual([]);
    }),
    RUNS,
  );
});

test('a bare number is arXiv’s only where the sentence says so', () => {
  const newStyle = arxivId.filter((id) => !id.includes('/'));
  fc.assert(
    fc.property(newStyle, before, after, (id, start, end) => {
      expect(identifiersIn(`${start}${id}${end}`)).toEqual([]);
      expect(identifiersIn(`arXiv ${id}${end}`).map(written)).toEqual([arxivKey(id)]);
      expect(identifiersIn(`[arXiv] (${id})${end}`).map(written)).toEqual([arxivKey(id)]);
      expect(identifiersIn(`${start}${id} (arXiv)`).map(written)).toEqual([arxivKey(id)]);
      expect(identifiersIn(`arXiv\n${start}${id}${end}`)).toEqual([]);
    }),
  );
});

test('no text throws; places are in order, and never overlap', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    place.map(({ text }) => text),
    fc.constant('arXiv'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end } of identifiersIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    RUNS,
  );
});
