import { BITS } from '../fields.ts';
import type { Bytes } from './bytes.ts';

/**
 * The papers of a term, in order, each with a few bits: one number each, the distance to the paper before and the bits
 * behind it. Fields take four bits, times in an abstract one: once, or more often. Where the field is the title, a byte follows: which of its
 * words it is.
 */
export const FIELD_BITS = 4;
export const TIMES_BITS = 1;

/** A list that is read; used again for the next, so that reading makes no garbage. */
export class Postings {
  papers = new Uint32Array(1024);
  extras = new Uint8Array(1024);
  /** Of short lists only. */
  places = new Uint8Array(1024);
  count = 0;

  /** Reads the list that stands in these bytes. */
  read(bytes: Uint8Array, from: number, to: number, bits: number): void {
    if (to - from > this.papers.length) this.#grow(to - from);
    const { papers, extras, places } = this;
    const isShort = bits === FIELD_BITS;
    const mask = (1 << bits) - 1;
    let [at, count, paper] = [from, 0, -1];
    while (at < to) {
      let number = bytes[at++] ?? 0;
      if (number > 127) {
        number &= 127;
        let byte = 128;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++] ?? 0;
          number |= (byte & 127) << shift;
        }
      }
      paper += (number >>> bits) + 1;
      papers[count] = paper;
      extras[count] = number & mask;
      if (isShort) places[count] = (number & BITS.title) > 0 ? (bytes[at++] ?? 0) : 0;
      count += 1;
    }
    this.count = count;
  }

  /** A posting is a byte at least. */
  #grow(most: number): void {
    this.papers = new Uint32Array(most * 2);
    this.extras = new Uint8Array(most * 2);
    this.places = new Uint8Array(most * 2);
  }
}

/** Writes one list, posting by posting. */
export class PostingsWriter {
  readonly #to: Bytes;
  readonly #bits: number;
  #last = -1;

  constructor(to: Bytes, bits: number) {
    this.#to = to;
    this.#bits = bits;
  }

  /** @param place in the title, if it stands there */
  add(paper: number, extra: number, place = 0): void {
    this.#to.number((paper - this.#last - 1) * (1 << this.#bits) + extra);
    if (this.#bits === FIELD_BITS && (extra & BITS.title) > 0) this.#to.byte(place);
    this.#last = paper;
  }
}
