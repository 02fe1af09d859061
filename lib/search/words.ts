import { fold } from './fold.ts';

/** One word of a text. Offsets are in UTF-16 units of the text, the end not included. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Folded: what is compared. */
  readonly text: string;
  /** One character of a script that is written without spaces. */
  readonly unspaced: boolean;
  /** Stands to the word before it as `adaptive` in `layer-adaptive`, or as the second of two unspaced characters. */
  readonly joined: boolean;
}

/** A longer term tells no more apart, and would make the forgiving of typos slow (it is quadratic). */
const LONGEST = 64;

/** Scripts that are written without spaces between words, and the long-vowel marks of kana. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .concat('\u30fc\uff70')
  .join('');

/** An accent as TeX writes it: `\"o`, `{\'e}`, `\v{c}` is too rare. */
const TEX_ACCENT = String.raw`\{?\\["'\x60^~=.]\{?[A-Za-z]\}?\}?`;
const TEX = /[{}\\"'`^~=.]/g;
const WORD = new RegExp(
  `((?=[\\p{L}\\p{N}\\p{M}])[${UNSPACED}]\\p{M}*)|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]|${TEX_ACCENT})+`,
  'gu',
);

/** Hyphens of all kinds (the soft one included) and apostrophes join words; the dollars of TeX may stand between. */
const LONGEST_JOINT = 3;
const JOINT = /^\$?[-\u2010-\u2013'\u2019\u00ad]\$?$/;
const ENDS_IN_DIGIT = /\d$/;
const STARTS_WITH_DIGIT = /^\d/;

/**
 * The words of a text, in order: runs of letters, numbers and marks of every script. Punctuation and TeX's
 * backslashes, dollars and braces are no part of them. In scripts without spaces each character is a word.
 */
export function wordsOf(text: string): Word[] {
  return PLAIN.test(text) ? plainWords(text) : anyWords(text);
}

/** No accents of any kind: what most English text is, and worth its own way, which is five times as fast. */
const PLAIN = /^[\t\n\r\x20-\x5b\x5d-\x7e]*$/;

function plainWords(text: string): Word[] {
  const lower = text.toLowerCase();
  const words: Word[] = [];
  for (let start = 0, end = 0; start < lower.length; start = end + 1) {
    end = start;
    while (isPlainLetter(lower.charCodeAt(end))) end += 1;
    if (end > start) {
      const word = { start, end, text: lower.slice(start, end), unspaced: false, joined: false };
      word.joined = isJoined(lower, words.at(-1), word);
      words.push(word);
    }
  }
  return words;
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Exported for the test that holds both ways to the same words. */
export function anyWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const word = {
      start,
      end: start + match[0].length,
      text: foldWord(match[0]),
      unspaced: match[1] !== undefined,
      joined: false,
    };
    word.joined = isJoined(text, words.at(-1), word);
    if (word.text !== '') words.push(word);
  }
  return words;
}

function foldWord(raw: string): string {
  const plain = raw.includes('\\') ? raw.replace(TEX, '') : raw;
  const folded = fold(plain);
  if (folded.length === raw.length) return folded;
  // Compatibility forms can bring signs with them: `½` becomes `1⁄2`.
  return folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

function isJoined(text: string, before: Word | undefined, word: Word): boolean {
  if (before?.unspaced !== word.unspaced) return false;
  const width = word.start - before.end;
  if (word.unspaced) return width === 0;
  if (width === 0 || width > LONGEST_JOINT) return false;
  const gap = text.slice(before.end, word.start);
  return gap === '.' ? ENDS_IN_DIGIT.test(before.text) && STARTS_WITH_DIGIT.test(word.text) : JOINT.test(gap);
}

/** Words that are joined to each other, together: `[[layer, adaptive], [pruning]]`. */
export function runsOf(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (word.joined && run) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** A run as one word: `layeradaptive`. */
export function wholeOf(run: readonly Word[]): string {
  return clip(run.map((word) => word.text).join(''));
}

/** The part of a word that is compared. */
export function clip(word: string): string {
  return word.length > LONGEST ? word.slice(0, LONGEST).toWellFormed() : word;
}

/** Two neighbouring characters of a script without spaces, as they are indexed. */
export function pairsOf(run: readonly Word[]): string[] {
  return run.slice(1).map((word, before) => (run[before]?.text ?? '') + word.text);
}

/**
 * What a text is found by: each word, joined words also as one (`layer-adaptive` by `layer`, `adaptive` and
 * `layeradaptive`). Text without spaces by each character and each pair of neighbours: any part of it is a
 * chain of pairs, which needs no dictionary and keeps no more than two terms a character.
 */
export function termsOf(text: string): string[] {
  return placedTermsOf(text).map((term) => term.text);
}

/** The same, each with the number of the word that it is, or begins with. */
export function placedTermsOf(text: string): { readonly text: string; readonly at: number }[] {
  let first = 0;
  return runsOf(wordsOf(text)).flatMap((run) => {
    const from = first;
    first += run.length;
    const parts = run.map((word, at) => ({ text: clip(word.text), at: from + at }));
    if (run.length === 1) return parts;
    const joined = run[0]?.unspaced ? pairsOf(run) : [wholeOf(run)];
    return parts.concat(joined.map((whole, at) => ({ text: whole, at: from + at })));
  });
}
