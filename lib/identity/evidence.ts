import { agreementOf, type Agreement } from './agreement.ts';
import { dice, gramsOf } from './grams.ts';
import { isNear } from './near.ts';
import type { People } from './people.ts';
import type { Profile } from './profile.ts';
import { without } from './title-numbers.ts';
import { venueLikeness, venueOf, type Venue } from './venue.ts';

/** `year`: one title ends in a year more, and its record has no other. */
export type Numbers = 'same' | 'year' | 'more' | 'other';

/** What two records have in common, and what not; −1 where one of them does not say. */
export interface Evidence {
  readonly features: readonly number[];
  readonly authors: Agreement | undefined;
  readonly numbers: Numbers;
  readonly titleLikeness: number;
  readonly abstractLikeness: number;
  /** Words of each title that the other record does not explain. */
  readonly wordsLeft: { readonly few: number; readonly many: number };
}

/** In the order of `Evidence.features`; the model knows them by their place. */
export const FEATURES = [
  'titleDice',
  'titleBegins',
  'titleLength',
  'titleLengthRatio',
  'wordsShare',
  'wordsLeftFew',
  'wordsLeftMany',
  'lastWord',
  'numbers',
  'isGeneric',
  'otherKind',
  'authorsOfFewer',
  'authorsOfMore',
  'authorsFewer',
  'authorsMore',
  'otherInitials',
  'authorsInText',
  'years',
  'venue',
  'venueKinds',
  'restVenue',
  'volume',
  'number',
  'firstPage',
  'lastPage',
  'abstract',
  'textShare',
  'missing',
  'fullNames',
  'yearsAsSaid',
] as const;

/** An abstract of fewer telling words is none to go by. */
const SHORT_ABSTRACT = 15;

/** Compares two records in every respect; symmetric. */
export function evidenceOf(a: Profile, b: Profile): Evidence {
  const authors = agreementOf(a.people, b.people);
  const years = [yearOf(a), yearOf(b)] as const;
  const numbers = numbersOf(a, b);
  const titleLikeness = dice(a.grams, b.grams);
  const abstractLikeness = abstractsLike(a.abstract, b.abstract);
  const leftA = leftOf(a, b);
  const leftB = leftOf(b, a);
  const shorter = Math.min(a.compact.length, b.compact.length);
  const longer = Math.max(a.compact.length, b.compact.length, 1);
  const features = [
    titleLikeness,
    beginsLike(a, b),
    shorter,
    shorter / longer,
    1 - Math.max(leftA.all.length, leftB.all.length) / Math.max(a.words.length, b.words.length, 1),
    Math.min(leftA.unexplained, leftB.unexplained),
    Math.max(leftA.unexplained, leftB.unexplained),
    Number(a.words.at(-1) === b.words.at(-1)),
    ['same', 'year', 'more', 'other'].indexOf(numbers),
    Number(a.isGeneric) + Number(b.isGeneric),
    Number(a.kind !== b.kind),
    authors ? authors.matched / authors.fewer : -1,
    authors ? authors.matched / authors.more : -1,
    authors?.fewer ?? -1,
    authors?.more ?? -1,
    authors?.otherInitials ?? -1,
    Math.max(authorsInText(a, b), authorsInText(b, a)),
    years[0] !== undefined && years[1] !== undefined ? Math.min(Math.abs(years[0] - years[1]), 20) : -1,
    a.venue.words.length > 0 && b.venue.words.length > 0 ? venueLikeness(a.venue, b.venue) : -1,
    kinds(a.venue, b.venue),
    restVenue(a, b, leftA.all, leftB.all),
    agree(a.volume, b.volume),
    agree(a.number, b.number),
    agree(a.pages?.first, b.pages?.first),
    agree(a.pages?.last, b.pages?.last),
    abstractLikeness,
    textShare(a, b),
    missing(a) + missing(b),
    Math.min(fullNames(a.people), fullNames(b.people)),
    a.year !== undefined && b.year !== undefined ? Math.min(Math.abs(a.year - b.year), 20) : -1,
  ];
  const wordsLeft = {
    few: Math.min(leftA.unexplained, leftB.unexplained),
    many: Math.max(leftA.unexplained, leftB.unexplained),
  };
  return { features, authors, numbers, titleLikeness, abstractLikeness, wordsLeft };
}

function agree(one: string | undefined, other: string | undefined): number {
  return one === undefined || other === undefined ? -1 : Number(one === other);
}

/** The year of a record, or the one at the end of its title, where a scattered record has it. */
function yearOf(profile: Profile): number | undefined {
  if (profile.year !== undefined) return profile.year;
  const year = profile.words.findLast((word) => /^(?:19|20)\d\d$/.test(word));
  return year === undefined ? undefined : Number(year);
}

function numbersOf(a: Profile, b: Profile): Numbers {
  const [ofA, ofB] = [numbersLeft(a, b), numbersLeft(b, a)];
  if (a.compact === b.compact || (ofA.length === 0 && ofB.length === 0)) return 'same';
  if (ofA.length > 0 && ofB.length > 0) return 'other';
  const [left, holder] = ofA.length > 0 ? [ofA, a] : [ofB, b];
  const isLast =
    left.length === 1 && holder.words.at(-1) === left[0] && /^(?:19|20)\d\d$/.test(left[0] ?? '');
  return isLast && a.year === undefined && b.year === undefined ? 'year' : 'more';
}

/** The numbers of one title that the other record has not; `Title 2003` of a paper of 2003 has none of its own. */
function numbersLeft(a: Profile, b: Profile): readonly string[] {
  return without(a.numbers, b.year === undefined ? b.numbers : [...b.numbers, String(b.year)]);
}

/** How well the shorter title begins the longer one: scattered fields and subtitles stand at the end. */
function beginsLike(a: Profile, b: Profile): number {
  const [short, long] = a.compact.length <= b.compact.length ? [a, b] : [b, a];
  if (long.compact.startsWith(short.compact)) return 1;
  return dice(short.grams, gramsOf(long.compact.slice(0, short.compact.length)));
}

/** Words of one title that the other has not, and how many of them its authors, year and venue do not explain. */
function leftOf(a: Profile, b: Profile): { all: readonly string[]; unexplained: number } {
  const all = a.words.filter((word) => !b.compact.includes(word) && !hasNear(b.words, word));
  const year = String(b.year);
  const unexplained = all.filter(
    (word) => word !== year && !b.people.words.has(word) && !b.venue.words.includes(word) && word.length > 1,
  );
  return { all, unexplained: unexplained.length };
}

function hasNear(words: readonly string[], word: string): boolean {
  return words.some((other) => Math.abs(other.length - word.length) <= 1 && isNear(word, other));
}

/** How many of the authors of one stand in the title of the other, which has no authors of its own. */
function authorsInText(a: Profile, b: Profile): number {
  if (a.people.surnames.length === 0 || b.people.surnames.length > 0) return -1;
  return a.people.surnames.filter((name) => b.words.includes(name)).length / a.people.surnames.length;
}

function kinds(a: Venue, b: Venue): number {
  if (a.kind === '' || b.kind === '') return -1;
  return Number(a.kind === b.kind);
}

function restVenue(a: Profile, b: Profile, leftA: readonly string[], leftB: readonly string[]): number {
  const one = a.venue.words.length > 0 ? a.venue : venueOf(leftA.join(' '));
  const other = b.venue.words.length > 0 ? b.venue : venueOf(leftB.join(' '));
  return one.words.length > 0 && other.words.length > 0 ? venueLikeness(one, other) : -1;
}

function abstractsLike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size < SHORT_ABSTRACT) return -1;
  let found = 0;
  for (const word of few) if (many.has(word)) found += 1;
  return found / few.size;
}

function textShare(a: Profile, b: Profile): number {
  const [few, many] = a.text.size <= b.text.size ? [a.text, b.text] : [b.text, a.text];
  if (few.size === 0) return 0;
  let found = 0;
  for (const word of few) if (many.has(word)) found += 1;
  return found / few.size;
}

function missing(profile: Profile): number {
  const { people, venue, year } = profile;
  return Number(people.surnames.length === 0) + Number(venue.words.length === 0) + Number(year === undefined);
}

/** How many persons are written with a given name in full: careful records contradict more strongly. */
function fullNames(people: People): number {
  return people.surnames.length === 0
    ? -1
    : Math.min(1, (people.words.size - people.surnames.length) / people.surnames.length);
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
