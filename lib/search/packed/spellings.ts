import { StaleIndex } from './blocks.ts';

export const BYTES_OF_LETTERS = Uint32Array.BYTES_PER_ELEMENT;

/** By term, for going through all words: its letters as bits, and its length (255 for a tag that is longer). */
export class Spellings {
  readonly letters: Uint32Array<ArrayBuffer>;
  readonly lengths: Uint8Array<ArrayBuffer>;

  constructor(terms: number) {
    this.letters = new Uint32Array(terms);
    this.lengths = new Uint8Array(terms);
  }

  /** With all blocks, in their order. */
  fill(blocks: readonly Uint8Array[]): void {
    let first = 0;
    for (const block of blocks) {
      const terms = block.length / (BYTES_OF_LETTERS + 1);
      new Uint8Array(this.letters.buffer).set(
        block.subarray(0, terms * BYTES_OF_LETTERS),
        first * BYTES_OF_LETTERS,
      );
      this.lengths.set(block.subarray(terms * BYTES_OF_LETTERS), first);
      first += terms;
    }
    if (first !== this.lengths.length) throw new StaleIndex();
  }
}
