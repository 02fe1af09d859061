import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slipsBetween } from '../../../lib/search/slips.ts';

/** As it is defined, letter by letter. */
function slipsNaively(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.at(-1), other.at(-1)];
  const isSwap = one.length > 1 && other.length > 1 && a === other.at(-2) && b === one.at(-2);
  return Math.min(
    slipsNaively(one.slice(0, -1), other) + 1,
    slipsNaively(one, other.slice(0, -1)) + 1,
    slipsNaively(one.slice(0, -1), other.slice(0, -1)) + (a === b ? 0 : 1),
    isSwap ? slipsNaively(one.slice(0, -2), other.slice(0, -2)) + 1 : Infinity,
  );
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

it('counts slips as anyone would, up to as many as are asked for, wherever the word stands in a text', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 3 }), word, (one, other, most, around) => {
      const text = `${around}${other}${around}`;
      const slips = slipsBetween(one, most, text, around.length, around.length + other.length);
      expect(slips).toBe(Math.min(most + 1, slipsNaively(one, other)));
    }),
    { numRuns: 1000 },
  );
});
