import type { Evidence } from './evidence.ts';
import { clashOf } from './identifiers.ts';
import { ASK, NOT_BY_ITSELF, type Limit } from './limit.ts';
import { isSamePlace, isSameVenue, isSameVolume } from './place.ts';
import type { Profile } from './profile.ts';
import { titleLimit, wordingLimit } from './title-limits.ts';
import { venueLikeness } from './venue.ts';
import { preprintOf } from './work.ts';

/** The strictest limit there is. Symmetric. */
export function limitOf(a: Profile, b: Profile, evidence: Evidence, shareId: boolean): Limit | undefined {
  const byIds = identifiersLimit(a, b);
  if (byIds) return stricter(byIds, titleLimit(a, b, evidence));
  if (shareId) return strangersLimit(a, b, evidence);
  const byForm = preprintOf(a, b) && { score: ASK, because: 'one is a preprint' };
  return (
    byForm ??
    titleLimit(a, b, evidence) ??
    placeLimit(a, b) ??
    venueLimit(a, b) ??
    yearLimit(a, b, evidence) ??
    peopleLimit(a, b, evidence) ??
    wordingLimit(a, b, evidence)
  );
}

function stricter(one: Limit, other: Limit | undefined): Limit {
  return other && other.score < one.score ? other : one;
}

/** The DOI of a volume stands on all its papers. */
function strangersLimit(
  a: Profile,
  b: Profile,
  { titleLikeness, titleBegins, authors }: Evidence,
): Limit | undefined {
  const isOtherPage = a.pages !== undefined && b.pages !== undefined && a.pages.first !== b.pages.first;
  const isStrange = titleLikeness < 0.3 && titleBegins < 0.5 && (authors?.matched === 0 || isOtherPage);
  return isStrange ? { score: ASK, because: 'nothing else is' } : undefined;
}

function identifiersLimit(a: Profile, b: Profile): Limit | undefined {
  const because = clashOf(a.ids, b.ids);
  return because === undefined ? undefined : { score: ASK, because };
}

/** A paper stands in one place: not so a letter and its reprint, a paper and its erratum, an abstract given twice. */
function placeLimit(a: Profile, b: Profile): Limit | undefined {
  const otherVolume = differ(a.volume, b.volume);
  const because = 'another issue and other pages';
  if (otherVolume && !isSameVenue(a, b))
    return { score: NOT_BY_ITSELF, because: 'another volume of another journal' };
  if (!a.pages || !b.pages || a.pages.first === b.pages.first || a.pages.last === b.pages.last)
    return undefined;
  const otherNumber = a.volume !== undefined && b.volume !== undefined && differ(a.number, b.number);
  return otherVolume || otherNumber ? { score: NOT_BY_ITSELF, because } : undefined;
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Less alike than this, two venues are two, unless one is written as a word of letters only. */
const OTHER_VENUE = 0.3;

/** A conference and its journal may have one title and one author, and are two publications. */
function venueLimit(a: Profile, b: Profile): Limit | undefined {
  if (isSamePlace(a, b)) return undefined;
  const kinds = [a.venue.kind, b.venue.kind].sort();
  const [one = '', other = ''] = kinds;
  if (one !== '' && one !== other) {
    const because = `one is in a ${one}, one in a ${other}`;
    if (kinds.includes('workshop')) return { score: ASK, because };
    if (a.year !== b.year || !isSameVenue(a, b)) return { score: NOT_BY_ITSELF, because };
  }
  const areNamed = Math.min(a.venue.words.length, b.venue.words.length) > 1;
  return areNamed && venueLikeness(a.venue, b.venue) < OTHER_VENUE
    ? { score: NOT_BY_ITSELF, because: 'one is published elsewhere' }
    : undefined;
}

/** What is given every year may have one title and the same people. */
function yearLimit(a: Profile, b: Profile, { authors }: Evidence): Limit | undefined {
  const years = a.year === undefined || b.year === undefined ? 0 : Math.abs(a.year - b.year);
  if (years === 0 || isSameVolume(a, b) || isSamePlace(a, b)) return undefined;
  if (a.isFrontMatter) return { score: ASK, because: 'such a title comes back every year' };
  const isSeries = a.venue.kind === 'conference' && b.venue.kind === 'conference';
  return years > 1 || isSeries || !authors?.matched
    ? { score: NOT_BY_ITSELF, because: 'of another year' }
    : undefined;
}

/** Half of the people, in another year: it may be what they had written before. */
function peopleLimit(a: Profile, b: Profile, { authors }: Evidence): Limit | undefined {
  if (!authors || isSamePlace(a, b)) return undefined;
  if (authors.matched * 2 < authors.fewer)
    return {
      score: NOT_BY_ITSELF,
      because: authors.matched === 0 ? 'no author agrees' : 'few authors agree',
    };
  if (authors.matched * 2 > authors.more || a.year === b.year) return undefined;
  return { score: NOT_BY_ITSELF, because: 'other authors and another year' };
}
