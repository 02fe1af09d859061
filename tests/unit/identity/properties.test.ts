import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockingKeys } from '../../../lib/identity/blocking-keys.ts';
import { cluster } from '../../../lib/identity/cluster.ts';
import { compare } from '../../../lib/identity/compare.ts';
import { comparable, type Comparable } from '../../../lib/identity/record.ts';

const WORDS =
  'graph neural sparse attention retrieval protein folding quantum lattice galaxy climate language sampling robust causal'.split(
    ' ',
  );
const NAMES = ['Ada Lind', 'Boris Okafor', 'Chen Wei', 'Dana Ruiz', 'Emil Novák', 'Fatima Zahra'];

const title = fc
  .uniqueArray(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 8 })
  .map((words) => words.join(' '));
const authors = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 5 });
const year = fc.constantFrom('2019', '2020', '2021');
const venue = fc.constantFrom('arXiv', 'Journal of Sparse Studies', 'Conference on Lattices');
const record: fc.Arbitrary<Comparable> = fc
  .record(
    { title, authors, year, venue, doi: fc.constantFrom('10.1234/a', '10.1234/b') },
    { requiredKeys: ['title'] },
  )
  .map((fields) => comparable(fields));
/** Few titles, so that many are the same. */
const alike = fc
  .record(
    {
      title: fc.constantFrom(
        'Sparse graph retrieval of galaxy spectra',
        'SPARSE GRAPH RETRIEVAL OF GALAXY SPECTRA.',
        'Sparse graph retrieval',
      ),
      authors: fc.constantFrom(NAMES.slice(0, 2), NAMES.slice(0, 3), NAMES.slice(3)),
      year,
      doi: fc.constantFrom('10.1234/a', '10.1234/b', '10.48550/arXiv.2301.00001'),
    },
    { requiredKeys: ['title'] },
  )
  .map((fields) => comparable(fields));
const several = fc.array(fc.oneof(record, alike), { maxLength: 12 });

/** Which records are together, whatever their order. */
function togetherness(records: readonly Comparable[]): string[] {
  const name = (at: number) => records[at]?.id ?? '';
  return cluster(records)
    .map((group) => group.map(name).sort().join(' '))
    .sort();
}

const withIds = (records: readonly Comparable[]) => records.map((one, at) => ({ ...one, id: `r${at}` }));

describe('a judgement', () => {
  test('is the same from both sides', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(compare(a, b)).toEqual(compare(b, a));
      }),
    );
  });

  test('does not depend on the order of identifiers and authors', () => {
    const ids = ['doi:10.1234/x', 'arxiv:2301.00001', 'pmid:123'];
    fc.assert(
      fc.property(record, record, fc.shuffledSubarray(ids, { minLength: 3 }), (a, b, shuffled) => {
        expect(compare({ ...a, ids: shuffled }, b).same).toBe(compare({ ...a, ids }, b).same);
      }),
    );
    fc.assert(
      fc.property(record, record, (a, b) => {
        const turned = { ...a, ...(a.authors && { authors: a.authors.toReversed() }) };
        expect(compare(turned, b)).toEqual(compare(a, b));
      }),
    );
  });

  test.each<[string, (title: string) => string]>([
    ['case', (text) => text.toUpperCase()],
    ['blanks', (text) => text.replaceAll(' ', '   ')],
    ['blanks that are lost', (text) => text.replaceAll(' ', '')],
    ['punctuation', (text) => `“${text.replace(' ', ': ')}.”`],
    ['TeX', (text) => `{\\em ${text}}`.replace('\\em ', '\\emph')],
    ['mathematics', (text) => text.replace(' ', ' $') + '$'],
    ['Unicode form', (text) => text.replace('a', '\u0061\u0301').normalize('NFD')],
    [
      'full width',
      (text) => text.replace(/[a-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)),
    ],
  ])('is not changed by %s', (_, change) => {
    fc.assert(
      fc.property(title, authors, (text, people) => {
        expect(compare({ title: text, authors: people }, { title: change(text), authors: people }).same).toBe(
          'yes',
        );
        expect(compare({ title: text }, { title: change(text) }).same).toBe('yes');
      }),
    );
  });

  test.each(['2', 'II', 'Part II', '2.5', '2023', 'v2', 'Part B'])('is changed by a number: %s', (number) => {
    fc.assert(
      fc.property(title, authors, (text, people) => {
        const [plain, numbered] = [
          { title: text, authors: people },
          { title: `${text} ${number}`, authors: people },
        ];
        expect(compare(plain, numbered).same).not.toBe('yes');
        expect(compare({ ...plain, title: `${text} 3` }, numbered).same).toBe('no');
      }),
    );
  });
});

test('which records are together does not depend on their order', () => {
  fc.assert(
    fc.property(several, fc.infiniteStream(fc.nat()), (records, stream) => {
      const named = withIds(records);
      const order = new Map(named.map((one) => [one, stream.next().value ?? 0]));
      const shuffled = named.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      expect(togetherness(shuffled)).toEqual(togetherness(named));
    }),
  );
});

test('nothing that JSON can hold makes it fail', () => {
  const field = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constant('\ud800 \u0000'),
  );
  const names = [
    'id',
    'ids',
    'title',
    'authors',
    'year',
    'venue',
    'volume',
    'number',
    'pages',
    'doi',
    'abstract',
  ];
  const anything = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...names), field));
  fc.assert(
    fc.property(anything, anything, (a, b) => {
      const [one, other] = [comparable(a), comparable(b)];
      expect(['yes', 'maybe', 'no']).toContain(compare(one, other).same);
      expect(blockingKeys(one).every((key) => key.length < 400)).toBe(true);
      expect(cluster([one, other, one]).flat()).toHaveLength(3);
    }),
  );
});
