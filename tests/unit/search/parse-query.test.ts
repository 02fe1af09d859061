import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/parse-query.ts';

const clauses = (text: string) => parseQuery(text).clauses;

describe('what a reader types', () => {
  it('is words, phrases and filters, each of which can be excluded', () => {
    expect(clauses('pruning "deep learning" -survey tag:nas -tag:old is:unread')).toEqual([
      { kind: 'word', text: 'pruning', not: false },
      { kind: 'phrase', text: 'deep learning', not: false, open: false },
      { kind: 'word', text: 'survey', not: true },
      { kind: 'tag', text: 'nas', not: false },
      { kind: 'tag', text: 'old', not: true },
      { kind: 'is', state: 'unread', not: false },
    ]);
  });

  it('has values in quotes, with quotes inside them if need be', () => {
    expect(clauses(String.raw`tag:"deep learning" tag:"say \"hi\""`)).toEqual([
      { kind: 'tag', text: 'deep learning', not: false },
      { kind: 'tag', text: 'say "hi"', not: false },
    ]);
  });

  it.each([
    ['year:2023', 2023, 2023],
    ['year:2023..2025', 2023, 2025],
    ['year:2025..2023', 2023, 2025],
    ['year:2023..', 2023, 9999],
    ['year:..2020', 0, 2020],
    ['year:2023..20', 2023, 9999],
  ])('%s is a span of years', (text, from, to) => {
    expect(clauses(text)).toEqual([{ kind: 'year', from, to, not: false }]);
  });

  it.each(['tag:', 'tag:"', '-tag:', 'year:20', 'year:soon', 'is:un', 'is:', 'author:""', '""', '-', '&'])(
    '%s asks for nothing yet, and the words beside it still count',
    (text) => {
      expect(parseQuery(`pruning ${text}`)).toEqual({
        clauses: [{ kind: 'word', text: 'pruning', not: false }],
        ignored: [text],
      });
    },
  );

  it('takes an open quote as a phrase up to the end', () => {
    expect(clauses('nas "early ex')).toEqual([
      { kind: 'word', text: 'nas', not: false },
      { kind: 'phrase', text: 'early ex', not: false, open: true },
    ]);
  });

  it('takes a name that is no filter as a word', () => {
    expect(clauses('DyCL: foo:bar')).toEqual([
      { kind: 'word', text: 'DyCL:', not: false },
      { kind: 'word', text: 'foo:bar', not: false },
    ]);
  });

  it('may have typographic quotes, as phones type them', () => {
    expect(clauses('“deep learning”')).toEqual([
      { kind: 'phrase', text: 'deep learning', not: false, open: false },
    ]);
  });
});

describe('any text at all', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('tag:', 'year:', '"', '-', '\\', ' ', '..', '2023', 'is:', 'read', '“', ':', 'a'),
      )
      .map((parts) => parts.join('')),
  );

  it('is a query', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { clauses: known, ignored } = parseQuery(text);
        expect(known.length + ignored.length).toBeLessThanOrEqual(text.length);
        expect(known.length + ignored.length === 0).toBe(text.trim() === '');
      }),
    );
  });
});
