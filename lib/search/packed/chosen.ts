import { bitsIn } from '../slips.ts';
import type { PaperSet } from './paper-set.ts';

/** The papers of a segment that a query is left with, in the order of their numbers. */
export class Chosen {
  readonly set: PaperSet;
  readonly papers: Uint32Array;
  /** By sixteen papers: how many of the chosen come before. */
  readonly #before: Uint32Array;

  constructor(set: PaperSet) {
    this.set = set;
    this.papers = set.papers();
    this.#before = new Uint32Array(set.bits.length + 1);
    for (let at = 0; at < set.bits.length; at += 1)
      this.#before[at + 1] = (this.#before[at] ?? 0) + bitsIn(set.bits[at] ?? 0);
  }

  /** Where one of them stands in `papers`. */
  at(paper: number): number {
    const those = this.set.bits[paper >>> 4] ?? 0;
    return (this.#before[paper >>> 4] ?? 0) + bitsIn(those & ((1 << (paper & 15)) - 1));
  }
}
