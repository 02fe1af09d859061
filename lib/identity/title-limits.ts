import type { Evidence } from './evidence.ts';
import { ASK, NO, NOT_BY_ITSELF, type Limit } from './limit.ts';
import { isSamePlace, isSameVolume } from './place.ts';
import type { Profile } from './profile.ts';

/** By this share of its telling words an abstract is the same, revised. */
const SAME_ABSTRACT = 0.6;
/** And by this, as it was. */
const UNCHANGED_ABSTRACT = 0.9;

/** What the titles forbid. */
export function titleLimit(a: Profile, b: Profile, evidence: Evidence): Limit | undefined {
  if (a.kind !== b.kind) return kindLimit(a, b, evidence);
  const samePlace = isSamePlace(a, b);
  const isCutOff = a.isCut || b.isCut;
  if (isCutOff && evidence.numbers !== 'other' && evidence.abstractLikeness >= SAME_ABSTRACT)
    return undefined;
  const byWords =
    numbersLimit(evidence, samePlace, isBare(a) && isBare(b)) ?? contraryLimit(evidence, samePlace);
  if (byWords) return byWords;
  if (samePlace) return undefined;
  if (a.isGeneric || b.isGeneric) return { score: ASK, because: 'many papers have this title' };
  return (
    aloneLimit(a, b, evidence) ??
    (isCutOff ? { score: NOT_BY_ITSELF, because: 'a title is cut off' } : undefined)
  );
}

/** A comment is by others than the paper; where the people agree, a database has left out that it is one. */
function kindLimit(a: Profile, b: Profile, { authors }: Evidence): Limit {
  const kind = a.kind === 'paper' ? b.kind : a.kind;
  const isByTheSame = kind === 'comment' && authors !== undefined && authors.matched === authors.more;
  return { score: isByTheSame ? NOT_BY_ITSELF : ASK, because: `one is a ${kind}` };
}

/**
 * A title of so many letters names one paper; a shorter one (`HyperNetworks`) needs an author too. Of 19,873 titles of 20
 * venue-years three were equal, each the same paper listed twice (`shared/reference/identifiers.md`, section 11).
 */
export const TELLING_LENGTH = 15;

/** Several may comment on one paper, under one title. */
function aloneLimit(a: Profile, b: Profile, { authors, abstractLikeness }: Evidence): Limit | undefined {
  if (authors?.matched || abstractLikeness >= SAME_ABSTRACT) return undefined;
  const isShort = Math.min(a.tellingLength, b.tellingLength) < TELLING_LENGTH;
  if (isShort) return { score: NOT_BY_ITSELF, because: 'the title is short and no author is known to agree' };
  return a.kind === 'paper'
    ? undefined
    : { score: NOT_BY_ITSELF, because: `several may have written a ${a.kind}` };
}

/** Where more than the number stands there, it may be the proceedings’, or the list’s that a reference stood in. */
const MERE_NUMBER = 2;

function isBare({ people, venue }: Profile): boolean {
  return people.surnames.length === 0 && venue.words.length === 0;
}

function numbersLimit(
  { numbers, wordsLeft }: Evidence,
  samePlace: boolean,
  areBare: boolean,
): Limit | undefined {
  if (numbers === 'same' || (numbers === 'more' && samePlace)) return undefined;
  const isMere = wordsLeft.many <= MERE_NUMBER && (numbers !== 'year' || areBare);
  if (numbers === 'other')
    return { score: isMere ? NO : NOT_BY_ITSELF, because: 'the numbers in the titles differ' };
  return { score: isMere ? ASK : NOT_BY_ITSELF, because: 'one title has a number more' };
}

function contraryLimit({ difference, abstractLikeness }: Evidence, samePlace: boolean): Limit | undefined {
  const because = 'the titles speak against each other';
  if (difference === 'contrary') return { score: ASK, because };
  if (difference === 'denial')
    return abstractLikeness < UNCHANGED_ABSTRACT ? { score: ASK, because } : undefined;
  if (difference !== 'signs' || samePlace || abstractLikeness >= SAME_ABSTRACT) return undefined;
  return { score: NOT_BY_ITSELF, because: 'one title has a sign more' };
}

/** The same words, or on the same pages, or with the same abstract; else a slip of the pen, where all else agrees. */
export function wordingLimit(a: Profile, b: Profile, evidence: Evidence): Limit | undefined {
  const { difference, abstractLikeness } = evidence;
  if (difference === 'none' || isSamePlace(a, b) || abstractLikeness >= SAME_ABSTRACT) return undefined;
  if (difference === 'slips' && isSamePeopleAndTime(a, b, evidence)) return undefined;
  return { score: NOT_BY_ITSELF, because: 'the titles have different words' };
}

function isSamePeopleAndTime(a: Profile, b: Profile, { authors }: Evidence): boolean {
  const isSameTime = (a.year !== undefined && a.year === b.year) || isSameVolume(a, b);
  return isSameTime && authors !== undefined && authors.matched === authors.more;
}
