import { areContrary, isDenial } from './contraries.ts';
import { dice } from './grams.ts';
import type { Profile } from './profile.ts';
import { isHarmlessSlip, oneSpelling, withoutUmlauts } from './spelling.ts';
import { numeralOf, without } from './title-numbers.ts';

/**
 * How two titles differ. `none`: at most in spelling, articles, blanks. `slips`: in misspelt words. `contrary`: in words that
 * exclude each other (adults, children). `denial`: one denies what the other says (`not`, `un-`). `signs`: one is of C, one of
 * C++. `words`: in anything else.
 */
export type Difference = 'none' | 'slips' | 'words' | 'contrary' | 'denial' | 'signs';

/** Symmetric. Whether the numbers of whole titles agree is looked at elsewhere. */
export function differenceOf(a: Profile, b: Profile): Difference {
  if (a.signs !== b.signs) return 'signs';
  if (a.compact === b.compact) return 'none';
  if (dice(a.grams, b.grams) < ALIKE) return 'words';
  const [wordsOfA, wordsOfB] = [joined(a.words), joined(b.words)];
  if (withoutUmlauts(a.compact) === withoutUmlauts(b.compact)) return 'none';
  const ofA = telling(without(wordsOfA, wordsOfB));
  const ofB = telling(without(wordsOfB, wordsOfA));
  const [leftOfA, leftOfB] = [without(ofA, ofB), without(ofB, ofA)];
  if (leftOfA.join('') === leftOfB.join('')) return 'none';
  if (areContrary(leftOfA, leftOfB)) return 'contrary';
  if (isDenial(leftOfA, leftOfB)) return 'denial';
  return areSlips(leftOfA, leftOfB) ? 'slips' : 'words';
}

/** Titles less alike than this differ in words. */
const ALIKE = 0.4;

/** Written with a hyphen, or not: `semi-structured`, `semistructured`. */
const PREFIXES = new Set('semi multi non un anti pre post hyper hypo inter intra macro micro'.split(' '));

function joined(words: readonly string[]): readonly string[] {
  if (!words.some((word) => PREFIXES.has(word))) return words;
  return words.flatMap((word, at) => {
    const previous = words[at - 1] ?? '';
    if (PREFIXES.has(word) && at < words.length - 1) return [];
    return [PREFIXES.has(previous) ? `${previous}${word}` : word];
  });
}

/** Databases drop them. */
const ARTICLES = new Set(['the', 'an', 'and']);

function telling(words: readonly string[]): string[] {
  return words.filter((word) => !ARTICLES.has(word)).map((word) => numeralOf(word) ?? oneSpelling(word));
}

function areSlips(some: readonly string[], others: readonly string[]): boolean {
  return (
    some.length === others.length &&
    some.every((word) => others.some((other) => isHarmlessSlip(word, other))) &&
    others.every((word) => some.some((other) => isHarmlessSlip(word, other)))
  );
}
