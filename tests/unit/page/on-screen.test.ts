import { expect, test } from 'vitest';
import { fromScreenOutwards } from '../../../lib/page/on-screen.ts';

test('marks come to a screenful where the reader is, then by turns further up and further down', () => {
  const order = fromScreenOutwards(1_000, 500);
  expect(order.slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, index) => 500 + index));
  expect(order.slice(40, 46)).toEqual([499, 540, 498, 541, 497, 542]);
});

test.each([
  [10, 0],
  [10, 9],
  [10, 10],
  [10, 500],
  [100, 60],
  [0, 0],
])('of %i entries, from no. %i on, none is left out and none comes twice', (length, start) => {
  expect(fromScreenOutwards(length, start).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length }, (_, index) => index),
  );
});
