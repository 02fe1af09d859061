import { agreementOf, type Agreement } from './agreement.ts';
import { beginsLike, featuresOf } from './features.ts';
import { dice } from './grams.ts';
import { NUMBERS, numbersOf, type Numbers } from './numbers-compared.ts';
import type { Profile } from './profile.ts';
import { abstractsLike } from './share.ts';
import { differenceOf, type Difference } from './title-difference.ts';
import { wordsLeftOf } from './words-left.ts';

/** What two records have in common, and what not; −1 where one of them does not say. */
export interface Evidence {
  readonly features: readonly number[];
  readonly authors: Agreement | undefined;
  readonly numbers: Numbers;
  readonly difference: Difference;
  readonly titleLikeness: number;
  /** How well the shorter title begins the longer one. */
  readonly titleBegins: number;
  readonly abstractLikeness: number;
  /** Words of each title that the other record does not explain. */
  readonly wordsLeft: { readonly few: number; readonly many: number };
}

/** Compares two records in every respect; symmetric. */
export function evidenceOf(a: Profile, b: Profile): Evidence {
  const authors = agreementOf(a.people, b.people);
  const numbers = numbersOf(a, b);
  const titleLikeness = dice(a.grams, b.grams);
  const titleBegins = beginsLike(a, b);
  const abstractLikeness = abstractsLike(a, b);
  const left = [wordsLeftOf(a, b), wordsLeftOf(b, a)] as const;
  const found = {
    authors,
    titleLikeness,
    titleBegins,
    abstractLikeness,
    left,
    numbers: NUMBERS.indexOf(numbers),
  };
  const unexplained = left.map((words) => words.unexplained);
  return {
    features: featuresOf(a, b, found),
    authors,
    numbers,
    difference: differenceOf(a, b),
    titleLikeness,
    titleBegins,
    abstractLikeness,
    wordsLeft: { few: Math.min(...unexplained), many: Math.max(...unexplained) },
  };
}
