import { bitsIn } from '../slips.ts';

/** Bits in a number of the set: so few that none of them is ever more than a small integer, which cold code is quick with. */
const WIDTH = 16;

/** Some papers of a segment, a bit each. */
export class PaperSet {
  readonly bits: Uint16Array;

  constructor(papers: number) {
    this.bits = new Uint16Array(Math.ceil(papers / WIDTH));
  }

  add(paper: number): void {
    const at = paper >>> 4;
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (paper & 15));
  }

  remove(paper: number): void {
    const at = paper >>> 4;
    this.bits[at] = (this.bits[at] ?? 0) & ~(1 << (paper & 15));
  }

  has(paper: number): boolean {
    return (((this.bits[paper >>> 4] ?? 0) >>> (paper & 15)) & 1) > 0;
  }

  addAll({ bits }: PaperSet): void {
    const own = this.bits;
    for (let at = 0; at < own.length; at += 1) own[at] = (own[at] ?? 0) | (bits[at] ?? 0);
  }

  removeAll({ bits }: PaperSet): void {
    const own = this.bits;
    for (let at = 0; at < own.length; at += 1) own[at] = (own[at] ?? 0) & ~(bits[at] ?? 0);
  }

  keepOnly({ bits }: PaperSet): void {
    const own = this.bits;
    for (let at = 0; at < own.length; at += 1) own[at] = (own[at] ?? 0) & (bits[at] ?? 0);
  }

  /** How many papers. */
  get size(): number {
    const { bits } = this;
    let size = 0;
    for (let at = 0; at < bits.length; at += 1) size += bitsIn(bits[at] ?? 0);
    return size;
  }

  /** Their numbers, in order. */
  papers(): Uint32Array {
    const { bits } = this;
    const papers = new Uint32Array(this.size);
    let count = 0;
    for (let at = 0; at < bits.length; at += 1)
      for (let left = bits[at] ?? 0; left > 0; left &= left - 1)
        papers[count++] = at * WIDTH + 31 - Math.clz32(left & -left);
    return papers;
  }
}
