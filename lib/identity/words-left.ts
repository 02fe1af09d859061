import { isNear } from './near.ts';
import type { Profile } from './profile.ts';

/** Words of one title that the other has not, and how many of them its authors, year and venue do not explain. */
export interface WordsLeft {
  readonly all: readonly string[];
  readonly unexplained: number;
}

/** Of the first one’s title. */
export function wordsLeftOf(a: Profile, b: Profile): WordsLeft {
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
