/** An address or a DOI as it stands in a text, up to where the sentence takes over. */
export interface Run {
  /** Behind its last character, punctuation left out. */
  readonly end: number;
  /** Where to read on: no identifier begins between `end` and here. */
  readonly next: number;
  /** It ends in an ellipsis: the page shows a part of it. */
  readonly isCut: boolean;
}

const OPENING = '([{<';
const CLOSING = ')]}>';

/** Ends a run wherever it stands. */
const STOP = /[^!-~]|["`|\\]/;
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
  const run = text.slice(from, next);
  const kept = run.length - (/[^\w)\]}>+=$-]*$/.exec(run)?.[0].length ?? 0);
  return { end: from + kept, next, isCut: text.charAt(next) === '…' || run.startsWith('...', kept) };
}

function endOfRun(text: string, from: number): number {
  const open = [0, 0, 0, 0];
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (STOP.test(char) || isEndOfPart(text, at, char)) return at;
    open[OPENING.indexOf(char)] = (open[OPENING.indexOf(char)] ?? 0) + 1;
    const bracket = CLOSING.indexOf(char);
    if (bracket >= 0 && (open[bracket] ?? 0) === 0 && !goesOn(text, at)) return at;
    if (bracket >= 0) open[bracket] = Math.max(0, (open[bracket] ?? 0) - 1);
  }
  return text.length;
}

/** `'10.1000/a','10.1000/b'`, `10.1000/a</a>`. */
function isEndOfPart(text: string, at: number, char: string): boolean {
  if (char === "'") return !goesOn(text, at);
  if (char === '<') return text.charAt(at + 1) === '/';
  return (char === ',' || char === ';') && NEXT_OF_LIST.test(text.slice(at, at + LONGEST_LOOK));
}

function goesOn(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at + 1));
}
