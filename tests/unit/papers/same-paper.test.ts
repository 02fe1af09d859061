import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaperId, PaperKey } from '../../../lib/papers/paper.ts';
import { samePaper, type PaperIdentity } from '../../../lib/papers/same-paper.ts';

function aPaper(title: string, ids: readonly string[] = [], authors?: readonly string[]): PaperIdentity {
  const key = (ids[0] ?? `title:${title}`) as PaperKey;
  return { key, ids: ids as PaperId[], title, ...(authors ? { authors } : {}) };
}

const TITLE = 'Pruning neural networks without any data';

describe('one paper', () => {
  test.each([
    ['an identifier in common', aPaper('A', ['arxiv:1', 'doi:a']), aPaper('B', ['doi:a'])],
    ['a preprint and its published version', aPaper(TITLE, ['arxiv:1']), aPaper(TITLE, ['doi:10.1/a'])],
    ["arXiv's own DOI beside another", aPaper(TITLE, ['doi:10.48550/a']), aPaper(TITLE, ['doi:10.1/a'])],
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
    ['titles cut off at the same word', aPaper(`${TITLE} …`, ['s2:1']), aPaper(`${TITLE} …`, ['doi:10.1/a'])],
    [
      'a title, and another that is cut off there',
      aPaper(TITLE, ['s2:1']),
      aPaper(`${TITLE} …`, ['doi:10.1/a']),
    ],
    ['two arXiv ids', aPaper(TITLE, ['arxiv:1']), aPaper(TITLE, ['arxiv:2'])],
    ['two arXiv ids and one DOI', aPaper(TITLE, ['arxiv:1', 'doi:a']), aPaper(TITLE, ['arxiv:2', 'doi:a'])],
    ['two DOIs', aPaper(TITLE, ['doi:10.1/a']), aPaper(TITLE, ['doi:10.1/b'])],
    [
      'a short title alone',
      aPaper('HyperNetworks'),
      { ...aPaper('HyperNetworks'), key: 'title:x' as PaperKey },
    ],
    [
      'a short title, other authors',
      aPaper('HyperNetworks', ['a:1'], ['D. Ha']),
      aPaper('HyperNetworks', ['b:1'], ['C. Li']),
    ],
    ['a number', aPaper('Technical report of Qwen 2'), aPaper('Technical report of Qwen 3')],
    ['a point in a number', aPaper('Technical report of Qwen 2.5'), aPaper('Technical report of Qwen 25')],
    ['two numbers or one', aPaper('Technical report of Qwen 2 5'), aPaper('Technical report of Qwen 25')],
    ['a roman numeral', aPaper('On the theory of gravity, II'), aPaper('On the theory of gravity, III')],
    ['a roman numeral or none', aPaper('On the theory of gravity'), aPaper('On the theory of gravity, I')],
    ['a part', aPaper('The theory of gravity, part one'), aPaper('The theory of gravity, part two')],
    [
      'a part that is a letter',
      aPaper('The theory of gravity, part A'),
      aPaper('The theory of gravity, part B'),
    ],
    [
      'nothing to compare',
      { ...aPaper('—'), key: 'a:1' as PaperKey },
      { ...aPaper('—'), key: 'a:2' as PaperKey },
    ],
  ])('%s', (_why, a, b) => {
    expect(samePaper(a, b)).toBe(false);
    expect(samePaper(b, a)).toBe(false);
  });
});

const anId = fc.constantFrom(
  'arxiv:1',
  'arxiv:2',
  'doi:10.1/a',
  'doi:10.1/b',
  'doi:10.48550/a',
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

test('any paper is the same as itself, and two are the same both ways or neither', () => {
  fc.assert(
    fc.property(anyPaper, anyPaper, (a, b) => {
      expect(samePaper(a, a)).toBe(true);
      expect(samePaper(a, b)).toBe(samePaper(b, a));
    }),
    { numRuns: 500 },
  );
});

test('papers with arXiv ids, none of them in common, are never one, whatever else they share', () => {
  fc.assert(
    fc.property(anyPaper, anyPaper, (a, b) => {
      const mine = aPaper(a.title, ['arxiv:3', ...a.ids.filter((id) => !id.startsWith('arxiv:'))], a.authors);
      const other = aPaper(
        a.title,
        ['arxiv:4', ...b.ids.filter((id) => !id.startsWith('arxiv:'))],
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
      const plain = aPaper(title.join(' '), ['arxiv:1']);
      const written = [
        title.join(gap),
        title.join(' ').toUpperCase(),
        `{${title.join('} $')}$.`,
        title.join(' ').replaceAll('e', 'é').replaceAll('u', 'u\u0308'),
      ];
      for (const other of written) expect(samePaper(plain, aPaper(other, ['doi:10.1/a']))).toBe(true);
    }),
  );
});

test('another number, roman numeral or part is another paper, wherever it stands', () => {
  const ordinal = fc.oneof(
    fc.nat({ max: 3000 }).map(String),
    fc.constantFrom('I', 'II', 'III', 'IV', 'V', 'IX', 'X', 'XII'),
    fc.constantFrom('A', 'B', 'one', 'two', 'first', 'second', '1.5', '15'),
  );
  fc.assert(
    fc.property(words, ordinal, ordinal, fc.nat({ max: 6 }), (title, one, other, at) => {
      fc.pre(one !== other);
      const withPart = (part: string) => [...title.slice(0, at), 'part', part, ...title.slice(at)].join(' ');
      expect(samePaper(aPaper(withPart(one), ['arxiv:1']), aPaper(withPart(other), ['doi:10.1/a']))).toBe(
        false,
      );
    }),
  );
});
