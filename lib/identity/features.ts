import type { Agreement } from './agreement.ts';
import { dice, gramsOf } from './grams.ts';
import type { People } from './people.ts';
import type { Profile } from './profile.ts';
import { shareOf } from './share.ts';
import { venueLikeness, venueNameOf, type Venue } from './venue.ts';
import type { WordsLeft } from './words-left.ts';

/** What the model is given, in this order; it knows them by their place. */
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

/** What is found out before. */
export interface Found {
  readonly authors: Agreement | undefined;
  /** Its place in the list of `Numbers`. */
  readonly numbers: number;
  readonly titleLikeness: number;
  readonly titleBegins: number;
  readonly abstractLikeness: number;
  readonly left: readonly [WordsLeft, WordsLeft];
}

/** Symmetric; −1 where one of the records does not say. */
export function featuresOf(a: Profile, b: Profile, found: Found): number[] {
  const { authors, titleLikeness, abstractLikeness } = found;
  const [leftA, leftB] = found.left;
  const shorter = Math.min(a.compact.length, b.compact.length);
  const longer = Math.max(a.compact.length, b.compact.length, 1);
  return [
    titleLikeness,
    found.titleBegins,
    shorter,
    shorter / longer,
    1 - Math.max(leftA.all.length, leftB.all.length) / Math.max(a.words.length, b.words.length, 1),
    Math.min(leftA.unexplained, leftB.unexplained),
    Math.max(leftA.unexplained, leftB.unexplained),
    Number(a.words.at(-1) === b.words.at(-1)),
    found.numbers,
    Number(a.isGeneric) + Number(b.isGeneric),
    Number(a.kind !== b.kind),
    authors ? authors.matched / authors.fewer : -1,
    authors ? authors.matched / authors.more : -1,
    authors?.fewer ?? -1,
    authors?.more ?? -1,
    authors?.otherInitials ?? -1,
    Math.max(authorsInText(a, b), authorsInText(b, a)),
    yearsApart(yearOf(a), yearOf(b)),
    a.venue.words.length > 0 && b.venue.words.length > 0 ? venueLikeness(a.venue, b.venue) : -1,
    kinds(a.venue, b.venue),
    restVenue(a, b, leftA.all, leftB.all),
    agree(a.volume, b.volume),
    agree(a.number, b.number),
    agree(a.pages?.first, b.pages?.first),
    agree(a.pages?.last, b.pages?.last),
    abstractLikeness,
    shareOf(a.text, b.text),
    missing(a) + missing(b),
    Math.min(fullNames(a.people), fullNames(b.people)),
    yearsApart(a.year, b.year),
  ];
}

function agree(one: string | undefined, other: string | undefined): number {
  return one === undefined || other === undefined ? -1 : Number(one === other);
}

function yearsApart(one: number | undefined, other: number | undefined): number {
  return one === undefined || other === undefined ? -1 : Math.min(Math.abs(one - other), 20);
}

/** The year of a record, or the one at the end of its title, where a scattered record has it. */
function yearOf(profile: Profile): number | undefined {
  if (profile.year !== undefined) return profile.year;
  const year = profile.words.findLast((word) => /^(?:19|20)\d\d$/.test(word));
  return year === undefined ? undefined : Number(year);
}

/** How well the shorter title begins the longer one: scattered fields and subtitles stand at the end. */
export function beginsLike(a: Profile, b: Profile): number {
  const [short, long] = a.compact.length <= b.compact.length ? [a, b] : [b, a];
  if (long.compact.startsWith(short.compact)) return 1;
  return dice(short.grams, gramsOf(long.compact.slice(0, short.compact.length)));
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
  const one = a.venue.words.length > 0 ? a.venue : venueNameOf(leftA);
  const other = b.venue.words.length > 0 ? b.venue : venueNameOf(leftB);
  return one.words.length > 0 && other.words.length > 0 ? venueLikeness(one, other) : -1;
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
