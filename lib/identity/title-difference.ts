import { areContrary, isDenial } from './contraries.ts';
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

/** Written with a hyphen, or not: `semi-structured`, `semistructured`. */
const PREFIX =
  /^(?:semi|multi|non|un|anti|pre|post|self|sub|super|hyper|hypo|inter|intra|macro|micro|over|under|co|re)$/;

function joined(words: readonly string[]): string[] {
  const isBehindPrefix = (at: number) => PREFIX.test(words[at - 1] ?? '');
  return words.flatMap((word, at) => {
    if (PREFIX.test(word) && at < words.length - 1) return [];
    return [isBehindPrefix(at) ? `${words[at - 1] ?? ''}${word}` : word];
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
