import type { Word } from './words.ts';

/** Words that follow each other. `open`: the last may be the beginning of a longer one. */
export interface Sequence {
  readonly words: readonly string[];
  readonly open: boolean;
}

/** Where a sequence stands among the words of a text: the words of each place. */
export function findSequence(sequence: Sequence, text: readonly Word[]): Word[][] {
  const { words, open } = sequence;
  const last = words.length - 1;
  const isThere = (word: Word | undefined, at: number) =>
    open && at === last ? word?.text.startsWith(words[at] ?? '') : word?.text === words[at];
  const places: Word[][] = [];
  for (let at = 0; words.length > 0 && at + last < text.length; at += 1) {
    if (words.every((_, i) => isThere(text[at + i], i))) places.push(text.slice(at, at + words.length));
  }
  return places;
}
