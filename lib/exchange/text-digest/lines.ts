/** A line of a text that is not blank, white space collapsed. */
export interface Line {
  readonly text: string;
  /** A blank line, or nothing, stands before it. */
  readonly apart: boolean;
}

const INVISIBLE = /[\ufeff\u200b-\u200f\u2060\u00ad]/g;
const LINE_END = /\r\n?|[\n\u2028\u2029]/;
/** Wider than any mail program or editor wraps: a text with many longer lines is not wrapped at all. */
const WIDEST_WRAP = 120;
/** Narrower than anything wraps prose: a text of shorter lines has only short lines. */
const NARROWEST_WRAP = 40;
/** How much shorter than the longest lines a full line may be, besides the word that did not fit. */
const SLACK = 4;

/**
 * The lines of a text: any line ends, any number of blank lines between. A line that only goes on with the one
 * before is joined to it: indented, as arXiv wraps long titles, or in a text that was wrapped on its way, where
 * a line is full when the next word had no room in it.
 */
export function linesOf(text: string): Line[] {
  const raw = text.replace(INVISIBLE, '').split(LINE_END);
  const wrap = wrapOf(raw);
  const lines: { text: string; apart: boolean }[] = [];
  raw.forEach((line, at) => {
    const before = raw[at - 1] ?? '';
    const last = lines.at(-1);
    const apart = before.trim() === '';
    if (line.trim() === '') return;
    if (last && !apart && (isIndented(line) || isFull(before, line, wrap))) last.text += ` ${tidy(line)}`;
    else lines.push({ text: tidy(line), apart });
  });
  return lines;
}

/** Where the lines of a text were wrapped: at about the length of its longest, addresses of any length aside. */
function wrapOf(raw: readonly string[]): number {
  const lengths = raw.map((line) => line.trimEnd().length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  const [usual = 0, longest = 0] = [0.9, 0.98].map((share) => lengths[Math.floor(lengths.length * share)]);
  return longest <= WIDEST_WRAP && usual >= NARROWEST_WRAP ? usual : Infinity;
}

function isIndented(line: string): boolean {
  return /^\s+[\p{L}\p{N}(]/u.test(line);
}

function isFull(line: string, next: string, wrap: number): boolean {
  const word = /\S+/.exec(next)?.[0] ?? '';
  return line.trimEnd().length + 1 + word.length > wrap - SLACK;
}

function tidy(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
