import { Postings } from './postings.ts';
import type { PostingsWriter } from './postings-writer.ts';

/** A posting in one number: its paper, and 12 bits for what is noted beside it. */
const PAPER = 4096;
const EXTRA = 256;

/** The lists of one term in several segments, as one. Used again for the next term, so that merging makes no garbage. */
export class MergedPostings {
  /** Where the list of one segment is read, before it is added. */
  readonly list = new Postings();
  count = 0;
  #all = new Float64Array(1024);
  #isInOrder = true;

  clear(): void {
    this.count = 0;
    this.#isInOrder = true;
  }

  /** @param numbers by paper of the list: its number in the merged segment, -1 for one that is left out. */
  add(numbers: Int32Array): void {
    const { papers, extras, places, count } = this.list;
    if (this.count + count > this.#all.length) this.#grow(this.count + count);
    for (let at = 0; at < count; at += 1) {
      const paper = numbers[papers[at] ?? 0] ?? -1;
      if (paper < 0) continue;
      const one = paper * PAPER + (extras[at] ?? 0) * EXTRA + (places[at] ?? 0);
      if (this.count > 0 && one < (this.#all[this.count - 1] ?? 0)) this.#isInOrder = false;
      this.#all[this.count++] = one;
    }
  }

  /** Papers in order. */
  write(to: PostingsWriter): void {
    const all = this.#all.subarray(0, this.count);
    // Segments of papers that follow each other, as they are packed in the beginning, come in order.
    if (!this.#isInOrder) all.sort();
    for (const one of all) {
      const noted = one % PAPER;
      to.add(Math.floor(one / PAPER), Math.floor(noted / EXTRA), noted % EXTRA);
    }
  }

  #grow(most: number): void {
    const grown = new Float64Array(most * 2);
    grown.set(this.#all.subarray(0, this.count));
    this.#all = grown;
  }
}
