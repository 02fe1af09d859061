import { titleAt } from './paper.ts';
import { between, oneOf, randomFrom, type Random } from './random.ts';

/** How well a paper is remembered: two to four words of its title as they are, one of them mistyped, the last one cut. */
export type Memory = 'exact' | 'typo' | 'prefix';

/** A paper that somebody looks for, and what is typed. */
export interface KnownItem {
  /** The paper's number. */
  readonly number: number;
  readonly text: string;
  /** The words that were meant, as they stand in the title; of a cut one only its beginning. */
  readonly meant: readonly string[];
}

/** Words of four letters or more; digits and signs part words. */
export function wordsOfTitle(title: string): string[] {
  return title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** The same for the same number: a paper's title is looked for by some of its words. */
export function knownItem(memory: Memory, number: number): KnownItem {
  const random = randomFrom(number * 3 + memory.length);
  const words = [...new Set(wordsOfTitle(titleAt(number)))];
  const count = Math.min(words.length, between(random, 2, 4));
  const begin = between(random, 0, words.length - count);
  const meant = words.slice(begin, begin + count);
  if (memory === 'exact') return { number, meant, text: meant.join(' ') };
  return memory === 'typo' ? mistyped(random, number, meant) : cut(number, meant);
}

function mistyped(random: Random, number: number, meant: readonly string[]): KnownItem {
  const long = meant.flatMap((word, at) => (word.length >= 5 ? [at] : []));
  const at = long.length > 0 ? oneOf(random, long) : 0;
  const text = meant.map((word, index) => (index === at ? withOneEdit(random, word) : word)).join(' ');
  return { number, meant, text };
}

/** The last word is cut to three fifths, no shorter than three letters. */
function cut(number: number, meant: readonly string[]): KnownItem {
  const words = [...meant];
  const last = words.pop() ?? '';
  words.push(last.slice(0, Math.max(3, Math.ceil(last.length * 0.6))));
  return { number, meant: words, text: words.join(' ') };
}

/** One letter more, less or another, or two that have changed places; the first one is typed right. */
function withOneEdit(random: Random, word: string): string {
  const at = between(random, 1, word.length - 2);
  const letter = String.fromCharCode(between(random, 97, 122));
  const [head, one, two, tail] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  const edits = [letter + one + two, two, letter + two, two + one];
  return (
    head +
    oneOf(
      random,
      edits.filter((edit) => edit !== one + two),
    ) +
    tail
  );
}
