import { bitsIn, lettersOf } from '../slips.ts';
import { StaleIndex } from './blocks.ts';

export const BYTES_OF_LETTERS = Uint32Array.BYTES_PER_ELEMENT;

/** Words of one length. */
interface Words {
  readonly terms: Uint32Array;
  /** Of each as bits; they follow each other, which makes going through them twice as quick. */
  readonly letters: Uint32Array;
}

/**
 * The letters of all words of a segment, by how long the words are: so those that may resemble another one are found among
 * a fifth of them, without reading any.
 */
export class Spellings {
  /** By length. */
  readonly #words: readonly Words[];

  /**
   * @param blocks all of them, in their order: by term its letters, then by term its length
   * @param terms how many there are
   * @param first the first that is a word
   */
  constructor(blocks: readonly Uint8Array[], terms: number, first: number) {
    const all = new Uint32Array(terms);
    const words: number[][] = [];
    let term = 0;
    for (const block of blocks) {
      const lengths = (block.length * BYTES_OF_LETTERS) / (BYTES_OF_LETTERS + 1);
      new Uint8Array(all.buffer).set(block.subarray(0, lengths), term * BYTES_OF_LETTERS);
      for (let at = lengths; at < block.length; at += 1, term += 1)
        if (term >= first) (words[block[at] ?? 0] ??= []).push(term);
    }
    if (term !== terms) throw new StaleIndex();
    this.#words = words.map((own) => {
      const letters = new Uint32Array(own.length);
      for (let at = 0; at < own.length; at += 1) letters[at] = all[own[at] ?? 0] ?? 0;
      return { terms: Uint32Array.from(own), letters };
    });
  }

  /** The words that may be so few slips away from this one: few others are among them. */
  near(word: string, slips: number): number[] {
    const own = lettersOf(word);
    const near: number[] = [];
    for (let longer = -slips; longer <= slips; longer += 1) {
      const known = this.#words[word.length + longer];
      if (!known) continue;
      const { terms, letters } = known;
      // A slip takes away one letter at most, and brings one at most; that which changes the length only one of both.
      const most = Math.min(slips, slips - longer);
      const mostNew = Math.min(slips, slips + longer);
      for (let at = 0; at < letters.length; at += 1) {
        const differing = (letters[at] ?? 0) ^ own;
        if (bitsIn(differing & own) <= most && bitsIn(differing & ~own) <= mostNew) near.push(terms[at] ?? 0);
      }
    }
    return near;
  }
}
