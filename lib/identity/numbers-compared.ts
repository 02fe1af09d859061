import type { Profile } from './profile.ts';
import { without } from './title-numbers.ts';

/** `year`: one title ends in a year more, and its record has no other. */
export type Numbers = 'same' | 'year' | 'more' | 'other';

/** From what agrees to what speaks against it. */
export const NUMBERS: readonly Numbers[] = ['same', 'year', 'more', 'other'];

/** How the numbers in two titles agree; symmetric. */
export function numbersOf(a: Profile, b: Profile): Numbers {
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
