import { BITS } from '../fields.ts';
import type { Chosen } from './chosen.ts';
import { FIELD_BITS, type PostingList } from './posting-list.ts';

/** Postings that are read; used again for the next list, so that reading makes no garbage. */
export class Postings {
  papers = new Uint32Array(1024);
  extras = new Uint8Array(1024);
  /** 0 outside of titles. */
  places = new Uint8Array(1024);
  count = 0;

  /** Reads a list; of some papers alone where they are given. */
  read({ bytes, from, to, bits }: PostingList, among?: Chosen): void {
    const set = among?.set.bits;
    // A posting is a byte at least; one that does not count may stand behind them.
    const most = among ? among.papers.length + 1 : to - from;
    if (most > this.papers.length) {
      this.papers = new Uint32Array(most * 2);
      this.extras = new Uint8Array(most * 2);
      this.places = new Uint8Array(most * 2);
    }
    const { papers, extras, places } = this;
    const mask = (1 << bits) - 1;
    const title = bits === FIELD_BITS ? BITS.title : 0;
    let [at, count, paper] = [from, 0, -1];
    while (at < to) {
      let number = bytes[at++] ?? 0;
      let byte = number;
      // What says that another byte follows is taken away with that.
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        number += (byte - 1) << shift;
      }
      paper += (number >>> bits) + 1;
      at += number & title;
      // No branch: no processor foresees which papers are among others. One that is not is written over by the next.
      papers[count] = paper;
      extras[count] = number & mask;
      places[count] = (number & title) * (bytes[at - 1] ?? 0);
      count += set ? ((set[paper >>> 4] ?? 0) >>> (paper & 15)) & 1 : 1;
    }
    this.count = count;
  }
}
