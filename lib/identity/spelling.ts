import { editBetween } from './edit.ts';

/** American and British, and what printers do to ligatures and umlauts: `haemolytic`, `tumour`, `randomised`, `fibre`. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/[ao]e/g, 'e'],
  [/([a-z]{3,})our(?=s?$|ed|ing|al)/, '$1or'],
  [/([a-z]{2,})is(?=(?:e[drs]?|ing|ations?|ational|ers?)$)/, '$1iz'],
  [/yse(?=[drs]?$)/, 'yze'],
  [/([a-z]{3,})tre(?=s?$)/, '$1ter'],
  [/fibre/, 'fiber'],
  [/gramme(?=s?$)/, 'gram'],
  [/ll(?=ed$|ing$|er$|ers$)/, 'l'],
  [/sulph/, 'sulf'],
];

const MAY_BE_BRITISH = /[ao]e|our|is|yse|tre|fib|gramme|ll|sulph/;
const SHORT: Readonly<Record<string, string>> = { vs: 'versus' };

/** One spelling of a word, for those that are the same word. Not for show: `phoenix` becomes `phenix`. */
export function oneSpelling(word: string): string {
  if (word.length < 5) return SHORT[word] ?? word;
  if (!MAY_BE_BRITISH.test(word)) return word;
  return AMERICAN.reduce((spelt, [from, to]) => spelt.replace(from, to), word);
}

const MAY_BE_UMLAUT = /[aou]e/;

/** `Praezision` is `Präzision`, which has lost its accent. */
export function withoutUmlauts(text: string): string {
  return MAY_BE_UMLAUT.test(text) ? text.replace(/([aou])e/g, '$1') : text;
}

/** In letters: before and behind a slip of the pen so many must agree; the ends of a word tell sulfite from sulfide, ethanol from methanol. */
const SURE_ENDS = 3;

/** Is this one word, misspelt once, well within it? Numbers are never misspelt. */
export function isHarmlessSlip(a: string, b: string): boolean {
  const { head, tail, left, isSwap } = editBetween(a, b);
  return (left <= 1 || isSwap) && Math.min(head, tail) >= SURE_ENDS && !/\p{N}/u.test(a + b);
}
