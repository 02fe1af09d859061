import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../lib/identity/compare.ts';

interface Entry {
  readonly ids: readonly string[];
  readonly title: string;
  readonly authors?: readonly string[];
}

function aPaper(title: string, ids: readonly string[] = [], authors?: readonly string[]): Entry {
  return { ids, title, ...(authors ? { authors } : {}) };
}

/** Joined without asking, as one publication or as one work. */
function samePaper(a: Entry, b: Entry): boolean {
  const { same, work } = compare(a, b);
  return same === 'yes' || work;
}

const TITLE = 'Pruning neural networks without any data';

describe('one paper', () => {
  test.each([
    [
      'an identifier in common',
      aPaper('Lamps', ['arxiv:2401.00001', 'doi:10.1234/v']),
      aPaper('Lamps on coasts', ['doi:10.1234/v']),
    ],
    [
      'a preprint and its published version',
      aPaper(TITLE, ['arxiv:2401.00001']),
      aPaper(TITLE, ['doi:10.1234/a']),
    ],
    [
      "arXiv's own DOI beside another",
      aPaper(TITLE, ['doi:10.48550/arXiv.2401.00001']),
      aPaper(TITLE, ['doi:10.1234/a']),
    ],
    [
      'a short title and an author',
      aPaper('HyperNetworks', [], ['D. Ha']),
      aPaper('Hypernetworks', [], ['Ha, David']),
    ],
    [
      'thousands written two ways',
      aPaper('Learning from 10,000 labelled hours'),
      aPaper('Learning from 10000 labelled hours'),
    ],
  ])('%s', (_why, a, b) => {
    expect(samePaper(a, b)).toBe(true);
    expect(samePaper(b, a)).toBe(true);
  });
});

describe('two papers', () => {
  test.each([
    [
      'titles cut off at the same word',
      aPaper(`${TITLE} …`, ['s2:1']),
      aPaper(`${TITLE} …`, ['doi:10.1234/a']),
    ],
    [
      'a title, and another that is cut off there',
      aPaper(TITLE, ['s2:1']),
      aPaper(`${TITLE} …`, ['doi:10.1234/a']),
    ],
    ['two arXiv ids', aPaper(TITLE, ['arxiv:2401.00001']), aPaper(TITLE, ['arxiv:2401.00002'])],
    [
      'two arXiv ids and one DOI',
      aPaper(TITLE, ['arxiv:2401.00001', 'doi:10.1234/v']),
      aPaper(TITLE, ['arxiv:2401.00002', 'doi:10.1234/v']),
    ],
    ['two DOIs', aPaper(TITLE, ['doi:10.1234/a']), aPaper(TITLE, ['doi:10.1234/b'])],
    ['a short title alone', aPaper('HyperNetworks'), aPaper('HyperNetworks')],
    [
      'a short title, other authors',
      aPaper('HyperNetworks', ['a:1'], ['D. Ha']),
      aPaper('HyperNetworks', ['b:1'], ['C. Li']),
    ],
    ['a number', aPaper('Technical report of Qwen 2'), aPaper('Technical report of Qwen 3')],
    ['a point in a number', aPaper('Technical report of Qwen 2.5'), aPaper('Technical report of Qwen 25')],
    ['a roman numeral', aPaper('On the theory of gravity, II'), aPaper('On the theory of gravity, III')],
    ['a roman numeral or none', aPaper('On the theory of gravity'), aPaper('On the theory of gravity, I')],
    ['a part', aPaper('The theory of gravity, part one'), aPaper('The theory of gravity, part two')],
    [
      'a part that is a letter',
      aPaper('The theory of gravity, part A'),
      aPaper('The theory of gravity, part B'),
    ],
    ['nothing to compare', aPaper('—'), aPaper('—')],
  ])('%s', (_why, a, b) => {
    expect(samePaper(a, b)).toBe(false);
    expect(samePaper(b, a)).toBe(false);
  });
});

const anId = fc.constantFrom(
  'arxiv:2401.00001',
  'arxiv:2401.00002',
  'doi:10.1234/a',
  'doi:10.1234/b',
  's2:12',
  'openreview:x',
);
const aTitle = fc.oneof(
  fc.constantFrom(TITLE, 'HyperNetworks', 'Hypernetworks 2'),
  fc.string({ unit: 'binary' }),
);
const anyPaper = fc
  .tuple(
    aTitle,
    fc.uniqueArray(anId, { maxLength: 3 }),
    fc.option(fc.subarray(['D. Ha', 'Li, C.']), { nil: undefined }),
  )
  .map(([title, ids, authors]) => aPaper(title, ids, authors));

test('two are the same both ways or neither', () => {
  fc.assert(
    fc.property(anyPaper, anyPaper, (a, b) => {
      expect(samePaper(a, b)).toBe(samePaper(b, a));
    }),
    { numRuns: 500 },
  );
});

test('papers with arXiv ids, none of them in common, are never one, whatever else they share', () => {
  fc.assert(
    fc.property(anyPaper, anyPaper, (a, b) => {
      const mine = aPaper(
        a.title,
        ['arxiv:2401.00003', ...a.ids.filter((id) => !id.startsWith('arxiv:'))],
        a.authors,
      );
      const other = aPaper(
        a.title,
        ['arxiv:2401.00004', ...b.ids.filter((id) => !id.startsWith('arxiv:'))],
        a.authors,
      );
      expect(samePaper(mine, other)).toBe(false);
    }),
  );
});

const words = fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 7, maxLength: 12 });

test('case, white space, TeX and accents make no other paper', () => {
  fc.assert(
    fc.property(words, fc.constantFrom(' ', '  ', '\n', ' - ', '~', ': '), (title, gap) => {
      const plain = aPaper(title.join(' '), ['arxiv:2401.00001']);
      const written = [
        title.join(gap),
        title.join(' ').toUpperCase(),
        `{${title.join('} $')}$.`,
        title.join(' ').replaceAll('e', 'é').replaceAll('u', 'u\u0308'),
      ];
      for (const other of written) expect(samePaper(plain, aPaper(other, ['doi:10.1234/a']))).toBe(true);
    }),
  );
});

test('another number, roman numeral or part is another paper, wherever it stands', () => {
  const twoOf = (...names: readonly string[]) =>
    fc.shuffledSubarray([...names], { minLength: 2, maxLength: 2 });
  const ordinals = fc.oneof(
    fc.uniqueArray(fc.nat({ max: 3000 }).map(String), { minLength: 2, maxLength: 2 }),
    twoOf('I', 'II', 'III', 'IV', 'V', 'IX', 'X', 'XII'),
    twoOf('one', 'two', 'three'),
    twoOf('first', 'second', 'third'),
    twoOf('A', 'B', 'C'),
    twoOf('1.5', '15', '5'),
  );
  fc.assert(
    fc.property(words, ordinals, fc.nat({ max: 6 }), (title, [one = '', other = ''], at) => {
      const withPart = (part: string) => [...title.slice(0, at), 'part', part, ...title.slice(at)].join(' ');
      expect(
        samePaper(aPaper(withPart(one), ['arxiv:2401.00001']), aPaper(withPart(other), ['doi:10.1234/a'])),
      ).toBe(false);
    }),
  );
});
