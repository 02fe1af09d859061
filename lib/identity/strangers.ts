import { dice } from './grams.ts';
import type { Profile } from './profile.ts';
import { abstractsLike, shareOf } from './share.ts';

/** Titles less alike than this, of records with less than this of their words in common, are of two papers. */
const HALF = 0.5;
/** Titles less alike than this are, where no person is known to have written both. */
const ALIKE = 0.7;
/** In letters: titles that begin alike may go on with scattered fields. */
const BEGINNING = 24;

/**
 * Too different in everything to be looked at more closely; most candidates are. Of 8,899 pairs of one paper (DBLP, ACM,
 * Scholar, also with scattered fields), all but 7 of those that the model finds pass.
 */
export function areStrangers(a: Profile, b: Profile): boolean {
  const likeness = dice(a.grams, b.grams);
  if (likeness >= ALIKE || beginAlike(a.compact, b.compact)) return false;
  if (a.pages !== undefined && a.pages.first === b.pages?.first) return false;
  if (abstractsLike(a, b) >= HALF) return false;
  return shareNobody(a, b) || (likeness < HALF && shareOf(a.text, b.text) < HALF);
}

function beginAlike(a: string, b: string): boolean {
  return a.startsWith(b.slice(0, BEGINNING)) || b.startsWith(a.slice(0, BEGINNING));
}

/** Both name people, and other ones; or neither has more than a title. */
function shareNobody(a: Profile, b: Profile): boolean {
  const [few, many] = [a.people.surnames, b.people.surnames];
  if (few.length === 0 || many.length === 0) return isBare(a) && isBare(b);
  return !few.some((name) => b.people.words.has(name)) && !many.some((name) => a.people.words.has(name));
}

function isBare({ people, venue, year, abstract }: Profile): boolean {
  return (
    people.surnames.length === 0 && venue.words.length === 0 && year === undefined && abstract.size === 0
  );
}
