import { withoutPunctuation } from './punctuation.ts';

/** An address or a DOI as it stands in a text, up to where the sentence takes over. */
export interface Run {
  /** Behind its last character, punctuation left out. */
  readonly end: number;
  /** Where to read on: no identifier begins between `end` and here. */
  readonly next: number;
  /** It ends in an ellipsis: the text shows a part of it. */
  readonly isCut: boolean;
}

const OPENING = '([{<';
const CLOSING = ')]}>';

/** White space, quotes, a table's border, anything that is not ASCII. */
const STOP = /[^!-~]|["`|]/;
/** Glued lists: `10.1000/a,10.1000/b`. */
const NEXT_OF_LIST = /^[,;](?:doi:|https?:|10\.\d{4})/i;
const LONGEST_LOOK = 9;

/**
 * Reads from `from` to white space, a quote or anything that is not ASCII. A closing bracket without a
 * partner ends the run where no letter or digit follows, and punctuation at the end is the sentence's:
 * `(doi:10.1016/S0140-6736(05)71146-6).` keeps the inner pair. Each character is looked at once.
 */
export function runFrom(text: string, from: number): Run {
  const next = endOfRun(text, from);
  const end = from + withoutPunctuation(text.slice(from, next)).length;
  return { end, next, isCut: text.charAt(next) === '…' || text.startsWith('...', end) };
}

function endOfRun(text: string, from: number): number {
  const open: Record<string, number> = {};
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (STOP.test(char) || isEndOfPart(text, at, char)) return at;
    const partner = OPENING.charAt(CLOSING.indexOf(char));
    const partners = open[partner] ?? 0;
    if (partner !== '' && partners > 0) open[partner] = partners - 1;
    else if (partner !== '' && (char === '>' || !goesOn(text, at))) return at;
    else open[char] = (open[char] ?? 0) + 1;
  }
  return text.length;
}

/** `'10.1000/a','10.1000/b'`, `10.1000/a</a>`, and TeX's `\url{…}\\` but for its `\_`. */
function isEndOfPart(text: string, at: number, char: string): boolean {
  if (char === "'") return !goesOn(text, at);
  if (char === '<') return text.charAt(at + 1) === '/';
  if (char === '\\') return !/[_&%#]/.test(text.charAt(at + 1));
  return (char === ',' || char === ';') && NEXT_OF_LIST.test(text.slice(at, at + LONGEST_LOOK));
}

function goesOn(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at + 1));
}
