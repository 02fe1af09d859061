import { bitsIn, lettersOf, slipsBetween } from '../slips.ts';
import type { SegmentHead } from './segment-data.ts';

/** Behind all tags. */
const FIRST_WORD = '\u0002';

/** The terms of a segment in order. A term is known by its number; numbers with a prefix are one stretch. */
export class Dictionary {
  readonly size: number;
  /** By term: where it begins in the text; bytes of lists before its own. */
  readonly shortStarts: Uint32Array;
  readonly longStarts: Uint32Array;
  readonly #text: string;
  readonly #starts: Uint32Array;
  #letters: Uint32Array | undefined;

  constructor(head: Pick<SegmentHead, 'text' | 'sizes' | 'terms'>) {
    this.size = head.terms;
    this.#text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(head.text);
    this.#starts = new Uint32Array(head.terms + 1);
    this.shortStarts = new Uint32Array(head.terms + 1);
    this.longStarts = new Uint32Array(head.terms + 1);
    addUp(head.sizes, [this.#starts, this.shortStarts, this.longStarts]);
  }

  term(number: number): string {
    return this.#text.slice(this.#starts[number], this.#starts[number + 1]);
  }

  lengthOf(number: number): number {
    return (this.#starts[number + 1] ?? 0) - (this.#starts[number] ?? 0);
  }

  firstLetterOf(number: number): number {
    return this.#text.charCodeAt(this.#starts[number] ?? 0);
  }

  /** The first term that does not come before this one. */
  from(term: string): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.term(middle) < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The term's number, if it is there. */
  find(term: string): number | undefined {
    const number = this.from(term);
    return number < this.size && this.term(number) === term ? number : undefined;
  }

  /** The terms that begin with this: from the first to before the second. */
  beginningWith(prefix: string): readonly [number, number] {
    return [this.from(prefix), this.from(`${prefix}\uffff`)];
  }

  /** The terms that are at most so many slips away; the word itself among them. */
  resembling(word: string, slips: number): number[] {
    const letters = (this.#letters ??= this.#allLetters());
    const own = lettersOf(word);
    const starts = this.#starts;
    const found: number[] = [];
    for (let term = this.from(FIRST_WORD); term < this.size; term += 1) {
      const start = starts[term] ?? 0;
      const end = starts[term + 1] ?? 0;
      if (Math.abs(end - start - word.length) > slips) continue;
      if (bitsIn((letters[term] ?? 0) ^ own) > 2 * slips) continue;
      if (slipsBetween(word, slips, this.#text, start, end) <= slips) found.push(term);
    }
    return found;
  }

  #allLetters(): Uint32Array {
    const letters = new Uint32Array(this.size);
    for (let term = 0; term < this.size; term += 1)
      letters[term] = lettersOf(this.#text, this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0);
    return letters;
  }
}

/** By column: what comes before each entry, from the entries' sizes, which take turns. In one go: it is done at each opening. */
function addUp(sizes: Uint8Array, columns: readonly Uint32Array[]): void {
  const sums = columns.map(() => 0);
  let [at, column, entry] = [0, 0, 1];
  while (at < sizes.length) {
    let byte = sizes[at++] ?? 0;
    let size = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = sizes[at++] ?? 0;
      size |= (byte & 127) << shift;
    }
    const sum = (sums[column] ?? 0) + size;
    sums[column] = sum;
    const own = columns[column];
    if (own) own[entry] = sum;
    column += 1;
    if (column === columns.length) [column, entry] = [0, entry + 1];
  }
}
