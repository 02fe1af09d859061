function mapOf(entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(entries));
}

const ROMAN = mapOf({
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  xi: '11',
  xii: '12',
  xiii: '13',
  xiv: '14',
  xv: '15',
  xvi: '16',
  xvii: '17',
  xviii: '18',
  xix: '19',
  xx: '20',
});
/** These count only where a number is to be expected. */
const AFTER_PART = mapOf({
  i: '1',
  v: '5',
  x: '10',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
});
const LAST = mapOf({ i: '1', v: '5' });
const DIGIT = /\p{N}/u;
const LETTER = /^[a-d]$/;
const LETTERED = /^(?:part|appendix|type|class|volume|phase|hepatitis|influenza|vitamin)$/;
const PART = new Set(
  'part parts vol volume type phase chapter paper stage level class book series act grade factor'.split(' '),
);

/** `27th int conf`: what a reference has behind the title, cut off. */
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const CONFERENCE = /^(?:int|intl|intt|conf|vldb)$/;

/**
 * The numbers that a title names, sorted: digits, Roman numerals, `part one`, `part B`. Two papers with one title but
 * for these are two papers: parts, years of a series, versions of a model.
 */
export function titleNumbers(words: readonly string[]): string[] {
  return words.flatMap((word, at) => numberAt(words, word, at)).sort();
}

function numberAt(words: readonly string[], word: string, at: number): readonly string[] {
  if (DIGIT.test(word)) return digitsIn(words, word, at);
  const previous = words[at - 1] ?? '';
  if (word.length === 1 && LETTER.test(word)) return LETTERED.test(previous) ? [word] : [];
  const isLast = at > 0 && at === words.length - 1;
  const numeral = ROMAN.get(word) ?? (PART.has(previous) ? AFTER_PART.get(word) : undefined);
  return (numeral ?? (isLast ? LAST.get(word) : undefined)) ? [numeral ?? LAST.get(word) ?? ''] : [];
}

function digitsIn(words: readonly string[], word: string, at: number): readonly string[] {
  if (ORDINAL.test(word) && CONFERENCE.test(words[at + 1] ?? '')) return [];
  return (word.match(/\p{N}+(?:\.\p{N}+)*/gu) ?? []).map((number) => number.replace(/^0+(?=\d)/, ''));
}

/** `2` for `ii` and `two`; `undefined` for what is no number written out. */
export function numeralOf(word: string): string | undefined {
  return ROMAN.get(word) ?? AFTER_PART.get(word);
}

/** Each as often as it stands there more often. */
export function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
