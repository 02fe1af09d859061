import type { Agreement } from './agreement.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { limitOf } from './limits.ts';
import { likelihood } from './model.ts';
import { isSamePlace, isSameVolume } from './place.ts';
import { profileOf, type Profile } from './profile.ts';
import { reasonFor } from './reason.ts';
import type { Comparable } from './record.ts';
import { areStrangers } from './strangers.ts';
import { TELLING_LENGTH } from './title-limits.ts';
import { venueLikeness } from './venue.ts';
import { isOneWork } from './work.ts';

/** Are these two the same paper? */
export interface Judgement {
  /** `yes`: joined without asking. `maybe`: a question to the reader. */
  readonly same: 'yes' | 'maybe' | 'no';
  /** One work, in one form or in two: a preprint and its publication are two forms. */
  readonly work: boolean;
  /** How likely they are one publication, 0 to 1. */
  readonly score: number;
  /** In a reader's words: `same title and 5 of 6 authors; preprint 2023, published 2024`. */
  readonly reason: string;
}

const STRANGERS: Judgement = { same: 'no', work: false, score: 0, reason: 'different titles' };

/** From here on two records are joined without asking. */
export const SURE = 0.9;
/** From here on they are taken for one publication if there must be an answer. */
export const LIKELY = 0.5;
/** In telling words: two so long do not agree by chance. */
const LONG_ABSTRACT = 30;
/** From here on it is worth a question. */
const WORTH_ASKING = 0.3;

/**
 * Compares two records by all they have: identifiers, then title with authors, year, venue, pages and abstract.
 * Symmetric. Whatever is missing says nothing; what contradicts is never outvoted. The reader's verdict, which
 * beats this one, is not asked here.
 */
export function compare(a: Comparable, b: Comparable): Judgement {
  return judge(profileOf(a), profileOf(b));
}

/** The same for records that are taken apart already. */
export function judge(a: Profile, b: Profile, weigh: typeof likelihood = likelihood): Judgement {
  const shared = a.ids.all.find((id) => b.ids.all.includes(id));
  if (shared === undefined && areStrangers(a, b)) return STRANGERS;
  const evidence = evidenceOf(a, b);
  const limit = limitOf(a, b, evidence, shared !== undefined);
  const score = Math.min(limit?.score ?? 1, shared === undefined ? likely(a, b, evidence, weigh) : 1);
  const same = score >= SURE ? 'yes' : score >= WORTH_ASKING ? 'maybe' : 'no';
  const work = same === 'yes' || isOneWork(a, b, evidence);
  return {
    same,
    work,
    score: Math.round(score * 1000) / 1000,
    reason: reasonFor({ a, b, evidence, shared, limit, work, same }),
  };
}

function likely(a: Profile, b: Profile, evidence: Evidence, weigh: typeof likelihood): number {
  const atLeast = isPlain(a, b, evidence) ? 0.95 : isAhead(a, b, evidence) ? 0.7 : 0;
  return Math.max(atLeast, weigh(evidence.features));
}

/** An article on line, ahead of its issue: the same people in the same journal, and only one has a volume. */
function isAhead(a: Profile, b: Profile, { authors, difference }: Evidence): boolean {
  if (difference !== 'none' || !authors || authors.matched < authors.more || a.venue.kind !== 'journal')
    return false;
  const hasOneVolume = (a.volume === undefined) !== (b.volume === undefined);
  return (
    hasOneVolume && venueLikeness(a.venue, b.venue) >= 0.9 && Math.abs((a.year ?? 0) - (b.year ?? 0)) <= 1
  );
}

/** What needs no weighing, and what the model cannot have learnt: entries of a digest have little but a title. */
function isPlain(a: Profile, b: Profile, evidence: Evidence): boolean {
  const { authors, abstractLikeness, titleLikeness, wordsLeft } = evidence;
  if (a.year !== undefined && b.year !== undefined && Math.abs(a.year - b.year) > 1) return false;
  if (authors && authors.matched * 4 < authors.more * 3) return false;
  if (authors && isSameVolume(a, b) && isNearTitle(evidence)) return true;
  if (authors && isSamePlace(a, b) && titleLikeness >= 0.5)
    return wordsLeft.few === 0 || isSameRange(a, b, authors);
  if (abstractLikeness >= 0) return isSameAbstract(a, b, evidence);
  return (missesField(a) || missesField(b)) && isSameTitle(a, b, evidence);
}

function isNearTitle({ titleLikeness, wordsLeft }: Evidence): boolean {
  return titleLikeness >= 0.95 && wordsLeft.many === 0;
}

/** The same persons on the same pages, from the first to the last: then a title may be translated in two ways. */
function isSameRange(a: Profile, b: Profile, authors: Agreement): boolean {
  const isRange = a.pages !== undefined && a.pages.first !== a.pages.last;
  return isRange && a.pages?.last === b.pages?.last && authors.matched === authors.more && isSameVolume(a, b);
}

/**
 * Of 1,000 papers of arXiv and 390 entries of digests, no two different ones had more than .41 of their abstracts in common;
 * with a third of its words exchanged, an abstract keeps .63 and mostly more than .74.
 */
function isSameAbstract(a: Profile, b: Profile, evidence: Evidence): boolean {
  const { titleLikeness, abstractLikeness, wordsLeft } = evidence;
  const isLong = Math.min(a.abstract.size, b.abstract.size) >= LONG_ABSTRACT;
  if (abstractLikeness >= 0.75 && isLong) return true;
  if (abstractLikeness >= 0.85) return titleLikeness > 0.3 || isBeginning(a, b);
  if (abstractLikeness >= 0.6) return titleLikeness >= 0.35;
  return abstractLikeness >= 0.5 && titleLikeness >= 0.6 && wordsLeft.few <= 1;
}

function isSameTitle(
  a: Profile,
  b: Profile,
  { authors, difference, titleLikeness, wordsLeft }: Evidence,
): boolean {
  if (difference === 'none') return authors !== undefined || a.tellingLength >= TELLING_LENGTH;
  return (
    authors !== undefined &&
    a.year === b.year &&
    titleLikeness >= 0.85 &&
    wordsLeft.many === 0 &&
    a.tellingLength >= TELLING_LENGTH
  );
}

function isBeginning(a: Profile, b: Profile): boolean {
  return a.compact.startsWith(b.compact) || b.compact.startsWith(a.compact);
}

function missesField({ people, venue }: Profile): boolean {
  return people.surnames.length === 0 || venue.words.length === 0;
}
