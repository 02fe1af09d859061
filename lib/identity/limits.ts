import type { Evidence } from './evidence.ts';
import { contradict } from './identifiers.ts';
import type { Pages } from './pages.ts';
import type { Profile } from './profile.ts';
import { venueLikeness } from './venue.ts';
import { preprintOf } from './work.ts';

/** What forbids to take two records for one, however alike they are. */
export interface Limit {
  /** The score is not higher than this. */
  readonly score: number;
  /** In a reader's words, after “but”. */
  readonly because: string;
}

/** Not one publication, though perhaps a question. */
const ASK = 0.45;
/** One publication as far as we can see, but not without the reader's word. */
const NOT_BY_ITSELF = 0.8;

/** By this share of its telling words an abstract is the same, revised. */
const SAME_ABSTRACT = 0.6;

/** The strictest limit there is. Symmetric. */
export function limitOf(a: Profile, b: Profile, evidence: Evidence, shareId: boolean): Limit | undefined {
  const byIds = identifiersLimit(a, b);
  if (byIds) return stricter(byIds, titleLimit(a, b, evidence));
  if (shareId) return strangersLimit(evidence);
  const byForm = preprintOf(a, b) && { score: ASK, because: 'one is a preprint' };
  return (
    byForm ??
    titleLimit(a, b, evidence) ??
    placeLimit(a, b) ??
    venueLimit(a, b) ??
    peopleLimit(a, b, evidence) ??
    wordingLimit(a, b, evidence)
  );
}

function stricter(one: Limit, other: Limit | undefined): Limit {
  return other && other.score < one.score ? other : one;
}

/** The DOI of a volume stands on all its papers. */
function strangersLimit({ titleLikeness, authors, features }: Evidence): Limit | undefined {
  const isStrange = titleLikeness < 0.3 && (features[1] ?? 0) < 0.5 && authors?.matched === 0;
  return isStrange ? { score: ASK, because: 'nothing else is' } : undefined;
}

function identifiersLimit(a: Profile, b: Profile): Limit | undefined {
  if (contradict(a.ids.arxiv, b.ids.arxiv)) return { score: ASK, because: 'two different arXiv ids' };
  if (contradict(a.ids.dois, b.ids.dois)) return { score: ASK, because: 'two different DOIs' };
  return undefined;
}

function titleLimit(a: Profile, b: Profile, evidence: Evidence): Limit | undefined {
  if (a.kind !== b.kind) return { score: ASK, because: `one is a ${a.kind === 'paper' ? b.kind : a.kind}` };
  const samePlace = isSamePlace(a, b);
  const isCutOff = a.isCut || b.isCut;
  if (isCutOff && evidence.numbers !== 'other' && evidence.abstractLikeness >= SAME_ABSTRACT)
    return undefined;
  const byNumbers = numbersLimit(evidence, samePlace, isBare(a) && isBare(b));
  if (byNumbers) return byNumbers;
  if (samePlace) return undefined;
  if (a.isGeneric || b.isGeneric) return { score: ASK, because: 'many papers have this title' };
  if (isShortAndAlone(a, b, evidence))
    return { score: NOT_BY_ITSELF, because: 'the title is short and no author is known to agree' };
  return isCutOff ? { score: NOT_BY_ITSELF, because: 'a title is cut off' } : undefined;
}

/**
 * A title of so many letters names one paper; a shorter one (`HyperNetworks`) needs an author too. Of 19,873 titles of 20
 * venue-years three were equal, each the same paper listed twice (`shared/reference/identifiers.md`, section 11).
 */
export const TELLING_LENGTH = 15;

function isShortAndAlone(a: Profile, b: Profile, { authors, abstractLikeness }: Evidence): boolean {
  const isShort = Math.min(a.compact.length, b.compact.length) < TELLING_LENGTH;
  return isShort && !authors?.matched && abstractLikeness < SAME_ABSTRACT;
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
    return { score: isMere ? 0.2 : NOT_BY_ITSELF, because: 'the numbers in the titles differ' };
  return { score: isMere ? ASK : NOT_BY_ITSELF, because: 'one title has a number more' };
}

/** One volume, and the same first page or the same last of several: one of them may be misread. */
export function isSamePlace(a: Profile, b: Profile): boolean {
  if (a.volume === undefined || a.volume !== b.volume || !a.pages || !b.pages) return false;
  return (
    a.pages.first === b.pages.first || (a.pages.last === b.pages.last && isRange(a.pages) && isRange(b.pages))
  );
}

function isRange({ first, last }: Pages): boolean {
  return first !== last;
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

function isSameVenue(a: Profile, b: Profile): boolean {
  return a.venue.words.length === 0 || b.venue.words.length === 0 || venueLikeness(a.venue, b.venue) >= 0.7;
}

/** A conference and its journal may have one title and one author, and are two publications. */
function venueLimit(a: Profile, b: Profile): Limit | undefined {
  if (a.venue.kind === '' || b.venue.kind === '' || a.venue.kind === b.venue.kind || isSamePlace(a, b))
    return undefined;
  const [one, other] = [a.venue.kind, b.venue.kind].sort();
  const because = `one is in a ${one}, one in a ${other}`;
  if (a.venue.kind === 'workshop' || b.venue.kind === 'workshop') return { score: ASK, because };
  return a.year !== b.year || !isSameVenue(a, b) ? { score: NOT_BY_ITSELF, because } : undefined;
}

/** Half of the people, in another year: it may be what they had written before. */
function peopleLimit(a: Profile, b: Profile, { authors }: Evidence): Limit | undefined {
  if (!authors || authors.matched * 2 > authors.more || a.year === b.year || isSamePlace(a, b))
    return undefined;
  return { score: NOT_BY_ITSELF, because: 'other authors and another year' };
}

function wordingLimit(a: Profile, b: Profile, evidence: Evidence): Limit | undefined {
  const { wordsLeft, authors, abstractLikeness } = evidence;
  if (wordsLeft.many === 0 || isSamePlace(a, b) || abstractLikeness >= SAME_ABSTRACT) return undefined;
  const because = 'the titles have different words';
  if (wordsLeft.few > 0) return { score: NOT_BY_ITSELF, because };
  return authors && authors.matched > 0 && isSameVenue(a, b) ? undefined : { score: NOT_BY_ITSELF, because };
}
