import { bitsIn, lettersOf } from '../slips.ts';
import { StaleIndex } from './blocks.ts';

export const BYTES_OF_LETTERS = Uint32Array.BYTES_PER_ELEMENT;

/**
 * The letters of all words of a segment as bits, and which words are how long: so those that may resemble another one are
 * found among a fifth of them, without reading any.
 */
export class Spellings {
  readonly #letters: Uint32Array<ArrayBuffer>;
  /** By length: the words. */
  readonly #words: readonly Uint32Array[];

  /**
   * @param blocks all of them, in their order: by term its letters, then by term its length
   * @param terms how many there are
   * @param first the first that is a word
   */
  constructor(blocks: readonly Uint8Array[], terms: number, first: number) {
    this.#letters = new Uint32Array(terms);
    const words: number[][] = [];
    let term = 0;
    for (const block of blocks) {
      const lengths = (block.length * BYTES_OF_LETTERS) / (BYTES_OF_LETTERS + 1);
      new Uint8Array(this.#letters.buffer).set(block.subarray(0, lengths), term * BYTES_OF_LETTERS);
      for (let at = lengths; at < block.length; at += 1, term += 1)
        if (term >= first) (words[block[at] ?? 0] ??= []).push(term);
    }
    if (term !== terms) throw new StaleIndex();
    this.#words = words.map((own) => Uint32Array.from(own));
  }

  /** The words that may be so few slips away from this one: few others are among them. */
  near(word: string, slips: number): number[] {
    const own = lettersOf(word);
    const near: number[] = [];
    for (let length = word.length - slips; length <= word.length + slips; length += 1)
      for (const term of this.#words[length] ?? []) {
        // A slip takes away one letter at most, and brings one at most.
        const differing = (this.#letters[term] ?? 0) ^ own;
        if (bitsIn(differing & own) <= slips && bitsIn(differing & ~own) <= slips) near.push(term);
      }
    return near;
  }
}
