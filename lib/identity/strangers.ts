import { dice } from './grams.ts';
import type { Profile } from './profile.ts';
import { abstractsLike, shareOf } from './share.ts';

/** Titles less alike than this, of records with less than this of their words in common, are of two papers. */
const HALF = 0.5;
/** In letters: titles that begin alike may go on with scattered fields. */
const BEGINNING = 24;

/**
 * Too different in everything to be looked at more closely; most candidates are. Of 10,698 pairs of one paper (DBLP, ACM,
 * Scholar, also with scattered fields), all that the model would have found pass.
 */
export function areStrangers(a: Profile, b: Profile): boolean {
  return (
    dice(a.grams, b.grams) < HALF &&
    (a.pages === undefined || a.pages.first !== b.pages?.first) &&
    !beginAlike(a.compact, b.compact) &&
    shareOf(a.text, b.text) < HALF &&
    abstractsLike(a.abstract, b.abstract) < HALF
  );
}

function beginAlike(a: string, b: string): boolean {
  return a.startsWith(b.slice(0, BEGINNING)) || b.startsWith(a.slice(0, BEGINNING));
}
