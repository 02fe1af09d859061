import { expect, test } from 'vitest';
import { identifiersIn } from '../../../../lib/papers/identifiers-in.ts';
import { TEXTS } from './texts.ts';
import { written } from './written.ts';

test.each(TEXTS.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
  expect(identifiersIn(text).map((place) => [written(place), text.slice(place.start, place.end)])).toEqual(
    found,
  );
});

test('a long text without an end to its words takes no time', () => {
  const unending = [
    'a.',
    'https://a/',
    '10.1000/a(',
    '10.1000/...a',
    'doi ',
    'arXiv 1234.',
    '((((',
    'hep-',
    '1234.56789 ',
  ];
  const started = performance.now();
  for (const part of unending) identifiersIn(part.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(10_000);
});
