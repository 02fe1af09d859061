import { agreementOf, type Agreement } from './agreement.ts';
import { beginsLike, featuresOf } from './features.ts';
import { dice } from './grams.ts';
import { NUMBERS, numbersOf, type Numbers } from './numbers-compared.ts';
import type { Profile } from './profile.ts';
import { shareOf } from './share.ts';
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

/** An abstract of fewer telling words is none to go by. */
const SHORT_ABSTRACT = 15;

/** Compares two records in every respect; symmetric. */
export function evidenceOf(a: Profile, b: Profile): Evidence {
  const authors = agreementOf(a.people, b.people);
  const numbers = numbersOf(a, b);
  const titleLikeness = dice(a.grams, b.grams);
  const titleBegins = beginsLike(a, b);
  const abstractLikeness = abstractsLike(a.abstract, b.abstract);
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

function abstractsLike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return Math.min(a.size, b.size) < SHORT_ABSTRACT ? -1 : shareOf(a, b);
}

/** In letters: titles that begin alike may go on with scattered fields. */
const BEGINNING = 24;

/** Too different in everything to be looked at more closely; most candidates are. */
export function isHopeless(a: Profile, b: Profile): boolean {
  return (
    (a.pages === undefined || a.pages.first !== b.pages?.first) &&
    dice(a.grams, b.grams) < 0.55 &&
    !beginsAlike(a.compact, b.compact) &&
    abstractsLike(a.abstract, b.abstract) < 0.5
  );
}

function beginsAlike(a: string, b: string): boolean {
  return a.startsWith(b.slice(0, BEGINNING)) || b.startsWith(a.slice(0, BEGINNING));
}
