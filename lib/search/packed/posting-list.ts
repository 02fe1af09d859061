import { BITS } from '../fields.ts';
import type { PaperSet } from './paper-set.ts';

/** Where the list of a term stands. */
export interface PostingList {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** `FIELD_BITS` or `TIMES_BITS` */
  readonly bits: number;
}

/**
 * The papers of a term, in order, each with a few bits: one number each, the distance to the paper before and the bits
 * behind it. Fields take four bits, times in an abstract one: once, or more often. Where the field is the title, a byte
 * follows: which of its words it is.
 */
export const FIELD_BITS = 4;
export const TIMES_BITS = 1;

/** Adds the papers of a list to a set: most of the work of a query is here. */
export function addPapersOf({ bytes, from, to, bits }: PostingList, { bits: set }: PaperSet): void {
  const title = bits === FIELD_BITS ? BITS.title : 0;
  let [at, paper] = [from, -1];
  while (at < to) {
    let number = bytes[at++] ?? 0;
    let byte = number;
    // What says that another byte follows is taken away with that.
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      number += (byte - 1) << shift;
    }
    paper += (number >>> bits) + 1;
    set[paper >>> 4] = (set[paper >>> 4] ?? 0) | (1 << (paper & 15));
    // Behind a posting in a title stands a byte: which word of it.
    at += number & title;
  }
}
