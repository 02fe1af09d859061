import { bitsIn, lettersOf, slipsBetween } from '../slips.ts';
import { GROUP, GROUP_FACTS, type SegmentHead } from './segment-data.ts';

/** Behind all tags. */
const FIRST_WORD = '\u0002';

/**
 * The terms of a segment in order. A term is known by its number; numbers with a prefix are one stretch. Nothing is
 * unpacked when it is opened: where a term and its lists are is read from the beginning of its group on.
 */
export class Dictionary {
  readonly size: number;
  readonly #text: string;
  readonly #lengths: Uint8Array;
  readonly #letters: Uint32Array;
  readonly #groups: Uint32Array;
  readonly #place: Place;

  constructor(head: Pick<SegmentHead, 'text' | 'sizes' | 'groups' | 'lengths' | 'letters' | 'terms'>) {
    this.size = head.terms;
    this.#text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(head.text);
    this.#lengths = head.lengths;
    this.#letters = head.letters;
    this.#groups = head.groups;
    this.#place = new Place(head.sizes, head.groups);
  }

  term(number: number): string {
    const { start, length } = this.#place.goTo(number);
    return this.#text.slice(start, start + length);
  }

  lengthOf(number: number): number {
    return this.#place.goTo(number).length;
  }

  firstLetterOf(number: number): number {
    return this.#text.charCodeAt(this.#place.goTo(number).start);
  }

  /** Bytes of the term's list, and of all lists of this kind before it. */
  listOf(part: 'short' | 'long', number: number): { readonly before: number; readonly size: number } {
    const { short, shortSize, long, longSize } = this.#place.goTo(number);
    return part === 'short' ? { before: short, size: shortSize } : { before: long, size: longSize };
  }

  /** Bytes of all lists of this kind. */
  bytesOf(part: 'short' | 'long'): number {
    return this.#groups.at(part === 'short' ? -2 : -1) ?? 0;
  }

  /** The first term that does not come before this one. */
  from(term: string): number {
    let [low, high] = [0, Math.ceil(this.size / GROUP)];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.term(middle * GROUP) < term) low = middle + 1;
      else high = middle;
    }
    let number = Math.max(0, low - 1) * GROUP;
    while (number < this.size && this.term(number) < term) number += 1;
    return number;
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
    const own = lettersOf(word);
    const [letters, lengths] = [this.#letters, this.#lengths];
    const found: number[] = [];
    const first = this.from(FIRST_WORD);
    let end = first < this.size ? this.#place.goTo(first).start : 0;
    for (let term = first; term < this.size; term += 1) {
      const length = lengths[term] ?? 0;
      const start = end;
      end += length;
      // A slip takes away one letter at most, and brings one at most. Nearly all terms are told apart by that: asked first.
      const differing = (letters[term] ?? 0) ^ own;
      if (bitsIn(differing) > 2 * slips || Math.abs(length - word.length) > slips) continue;
      if (bitsIn(differing & own) > slips || bitsIn(differing & ~own) > slips) continue;
      if (slipsBetween(word, slips, this.#text, start, end) <= slips) found.push(term);
    }
    return found;
  }
}

/** Goes along the sizes of terms: what is asked next is mostly near what was asked before. */
class Place {
  start = 0;
  length = 0;
  /** Bytes of lists before the term's own, and of its own. */
  short = 0;
  shortSize = 0;
  long = 0;
  longSize = 0;
  readonly #sizes: Uint8Array;
  readonly #groups: Uint32Array;
  #term = -1;
  /** Where the next term's sizes are. */
  #at = 0;

  constructor(sizes: Uint8Array, groups: Uint32Array) {
    this.#sizes = sizes;
    this.#groups = groups;
  }

  goTo(term: number): this {
    const group = Math.floor(term / GROUP);
    if (term < this.#term || group !== Math.floor(this.#term / GROUP)) this.#begin(group);
    while (this.#term < term) this.#next();
    return this;
  }

  /** Before the first term of a group. */
  #begin(group: number): void {
    const facts = this.#groups.subarray(group * GROUP_FACTS, (group + 1) * GROUP_FACTS);
    [this.#at = 0, this.start = 0, this.short = 0, this.long = 0] = facts;
    [this.length, this.shortSize, this.longSize] = [0, 0, 0];
    this.#term = group * GROUP - 1;
  }

  #next(): void {
    this.start += this.length;
    this.short += this.shortSize;
    this.long += this.longSize;
    this.length = this.#number();
    this.shortSize = this.#number();
    this.longSize = this.#number();
    this.#term += 1;
  }

  #number(): number {
    const sizes = this.#sizes;
    let byte = sizes[this.#at++] ?? 0;
    let number = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = sizes[this.#at++] ?? 0;
      number |= (byte & 127) << shift;
    }
    return number;
  }
}
