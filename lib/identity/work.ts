import type { Evidence } from './evidence.ts';
import { clashOf } from './identifiers.ts';
import type { Profile } from './profile.ts';
import { saysTheSame } from './title-change.ts';
import { TELLING_LENGTH } from './title-limits.ts';

/** Years between a preprint and its publication, or between a conference and its journal. */
const LONGEST_WAY = 5;
/** Of the shorter list of authors, at least so many stand in the longer one. */
const SAME_PEOPLE = 0.6;
/** By this share of its telling words an abstract is the same, revised. */
const SAME_ABSTRACT = 0.6;

/**
 * Are these two forms of one work: a preprint and its publication, a conference and its journal? The titles may differ by
 * `Towards`, by a subtitle or by a name where the authors are the same people; by a number they may not.
 */
export function isOneWork(a: Profile, b: Profile, evidence: Evidence): boolean {
  const { numbers, difference, authors } = evidence;
  if (numbers !== 'same' || difference === 'contrary' || difference === 'denial' || difference === 'signs')
    return false;
  if (a.kind !== b.kind || a.isGeneric || b.isGeneric || a.isCut || b.isCut || areApart(a, b)) return false;
  if (!authors) return isSameTelling(a, b, evidence);
  if (authors.matched / authors.fewer < SAME_PEOPLE || authors.otherInitials > 0) return false;
  return difference === 'none' || difference === 'slips' || isRetitled(a, b, evidence);
}

function areApart(a: Profile, b: Profile): boolean {
  const years = a.year === undefined || b.year === undefined ? 0 : Math.abs(a.year - b.year);
  const isSeries = years > 0 && a.isFrontMatter;
  return isSeries || years > LONGEST_WAY || clashOf(a.ids, b.ids) !== undefined;
}

/** Where no list of authors speaks against it, a telling title is enough, as on the page of a digest. */
function isSameTelling(a: Profile, b: Profile, { difference }: Evidence): boolean {
  return difference === 'none' && a.tellingLength >= TELLING_LENGTH && preprintOf(a, b) !== undefined;
}

function isRetitled(a: Profile, b: Profile, { authors, titleLikeness, abstractLikeness }: Evidence): boolean {
  if (!authors || authors.matched < Math.min(2, authors.more)) return false;
  const areAll = authors.matched === authors.fewer && authors.matched * 4 >= authors.more * 3;
  if (areAll && abstractLikeness >= SAME_ABSTRACT && titleLikeness >= 0.3) return true;
  if (abstractLikeness >= 0 && abstractLikeness < 0.3) return false;
  return saysTheSame(a, b, areAll && authors.matched > 1);
}

/** Is one a preprint, and the other not? Then they are two publications, and one work. */
export function preprintOf(a: Profile, b: Profile): Profile | undefined {
  if (isPreprint(a) && isPublished(b)) return a;
  return isPreprint(b) && isPublished(a) ? b : undefined;
}

function isPreprint({ ids, venue }: Profile): boolean {
  return venue.kind === 'preprint' || (ids.hasPreprint && !ids.isPublished && venue.words.length === 0);
}

function isPublished({ ids, venue }: Profile): boolean {
  return venue.kind !== 'preprint' && (venue.words.length > 0 || ids.isPublished);
}
