const FIRST_WORD = /[\p{L}\p{N}]+/u;
const NOT_WORDS = /[^\p{L}\p{N}]+/u;
const IDENTIFIER =
  /^\W*(?:https?:|www\.|(?:[\w-]+\.)+(?:org|com|net|io|gov|edu|cc|ai|co)\/|arxiv\s*:?\s*\d|arxiv[-.]\d|abs\/\d|doi\s*:|10\.\d{4}|pm(?:c|id)\W?\d|\d{4}\.\d{4,5}(?:v\d+)?\W*$)/i;
const NUMBER = /^(?:v?\d+|\d{1,2}(?:st|nd|rd|th)|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)$/;
const MOST_WORDS = 6;
const LONGEST = 80;

/** They name nothing by themselves, but are part of labels: `all papers in the proceedings`. */
const SMALL_WORDS = new Set(
  'a all an and as at by for from in it of on or our the this to via with'.split(' '),
);

/** Tells what names the target of a link, and not the paper. So do identifiers, numbers, and no text at all. */
export type IsLabel = (text: string) => boolean;

/** @param isOfLabel does this word, in small letters, stand in labels? */
export function labelsOf(isOfLabel: (word: string) => boolean): IsLabel {
  const namesTarget = (word: string) => SMALL_WORDS.has(word) || NUMBER.test(word) || isOfLabel(word);
  return (text) => {
    if (IDENTIFIER.test(text)) return true;
    if (text.length > LONGEST) return false;
    // Most texts are told by their first word.
    const first = FIRST_WORD.exec(text)?.[0];
    if (first !== undefined && !namesTarget(first.toLowerCase())) return false;
    const words = text.toLowerCase().split(NOT_WORDS).filter(Boolean);
    return (
      words.length <= MOST_WORDS &&
      words.every(namesTarget) &&
      (words.length === 0 || words.some((word) => !SMALL_WORDS.has(word)))
    );
  };
}

const CITATION =
  /^\W*(?:[^,.;:]{2,40}\bet al\b|\p{Lu}[\p{L}'’-]+(?:,? (?:and|&) \p{Lu}[\p{L}'’-]+)?,? ?\(?(?:19|20)\d\d[a-z]?\)?\W*$)/u;

/** `Wei et al. 2022`, `(Vaswani and Shazeer, 2017)`: how running text cites. */
function isCitation(text: string): boolean {
  return text.length < LONGEST && CITATION.test(text);
}

const HAS_LETTER = /\p{L}/u;

/** Could this be a paper's title? */
export function mayBeTitle(text: string, isLabel: IsLabel): boolean {
  return text.length > 1 && HAS_LETTER.test(text) && !isLabel(text) && !isCitation(text);
}
