import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packSpellings } from '../../../lib/search/packed/pack-spellings.ts';
import { Spellings } from '../../../lib/search/packed/spellings.ts';
import { lettersOf, slipsBetween } from '../../../lib/search/slips.ts';

function spellingsOf(words: readonly string[]): Spellings {
  const blocks: Uint8Array[] = [];
  const sink = { block: (_part: unknown, _number: number, bytes: Uint8Array) => blocks.push(bytes) };
  packSpellings(
    words.map((word) => lettersOf(word)),
    words.map(({ length }) => length),
    sink,
  );
  return new Spellings(blocks, words.length, 0);
}

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  minLength: 1,
  maxLength: 9,
});

test('no word that is so few slips away is passed over', () => {
  fc.assert(
    fc.property(
      word,
      fc.array(word, { maxLength: 200 }),
      fc.integer({ min: 0, max: 3 }),
      (asked, words, most) => {
        const near = spellingsOf(words).near(asked, most);
        const missing = words.filter(
          (one, at) => slipsBetween(asked, most, one) <= most && !near.includes(at),
        );
        expect(missing).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('of words that are longer or shorter, those with as many other letters as two slips may bring are passed over', () => {
  const words = ['network', 'networks', 'netwo', 'networkax', 'artwork', 'herdwork'];
  const near = spellingsOf(words).near('network', 2);
  expect(near.map((at) => words[at])).toEqual(['netwo', 'network', 'artwork', 'networks', 'networkax']);
});
