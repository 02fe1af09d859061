import type { PaperKey } from '../../papers/paper.ts';
import { bucketOf, hashOf } from './clue-hash.ts';

/** A bucket has all clues whose upper half is the same (`bucketOf`): the lower one tells them apart. */
const LOWER_HALF = 0xffff;

/**
 * Some of the index from clues to papers, in memory: all that is known of the clues that a batch of entries is found by.
 * A clue (`keysOf` in `lib/identity`) and a paper's key are both kept as numbers (`hashOf`), eight bytes for the two.
 */
export class Clues {
  /** By clue, in ascending order; what is to be written is among them. */
  readonly #holders = new Map<number, number[]>();
  /** By the lower half of a clue's number: may it be among those asked about? */
  readonly #mayBeAsked = new Uint8Array(LOWER_HALF + 1);
  readonly #added: number[] = [];

  /**
   * @param asked hashes of the clues that are asked about.
   * @param kept pairs of a clue and a paper, in any order; of other clues than those nothing is taken: a bucket has many.
   */
  constructor(asked: readonly number[] = [], kept: readonly Uint32Array[] = []) {
    for (const clue of asked) {
      this.#holders.set(clue, []);
      this.#mayBeAsked[clue & LOWER_HALF] = 1;
    }
    for (const pairs of kept) this.#take(pairs);
    for (const [clue, holders] of this.#holders) this.#holders.set(clue, inOrder(holders));
  }

  /** Numbers of the papers that have this clue, in ascending order. */
  holdersOf(clue: string): readonly number[] {
    return this.#holders.get(hashOf(clue)) ?? [];
  }

  add(clue: string, paper: PaperKey): void {
    const [hash, number] = [hashOf(clue), hashOf(paper)];
    const holders = this.#holders.get(hash);
    if (holders?.includes(number)) return;
    if (holders) holders.splice(placeOf(number, holders), 0, number);
    else this.#holders.set(hash, [number]);
    this.#added.push(hash, number);
  }

  /** What was added, as pairs of a clue and a paper; `undefined` if nothing was. */
  added(): Uint32Array | undefined {
    return this.#added.length === 0 ? undefined : Uint32Array.from(this.#added);
  }

  /**
   * Of hundreds of buckets each pair is looked at, and hardly one is of a clue that is asked about: no list is made of them,
   * as `pairsIn` would, and few are looked up, since numbers so large become objects first.
   */
  #take(pairs: Uint32Array): void {
    for (let at = 0; at < pairs.length; at += 2) {
      const clue = pairs[at] ?? 0;
      if (this.#mayBeAsked[clue & LOWER_HALF] === 1) this.#holders.get(clue)?.push(pairs[at + 1] ?? 0);
    }
  }
}

/** As plain numbers of 32 bits they are sorted three times as fast: a common clue has hundreds. */
function inOrder(numbers: number[]): number[] {
  return numbers.length < 2 ? numbers : Array.from(Uint32Array.from(numbers).sort());
}

function placeOf(number: number, holders: readonly number[]): number {
  const place = holders.findIndex((other) => other > number);
  return place < 0 ? holders.length : place;
}

/** The buckets that have to be read before these clues, given by their hashes, can be asked about. */
export function bucketsOf(clues: readonly number[]): number[] {
  return [...new Set(clues.map(bucketOf))];
}

export function* pairsIn(pairs: ArrayLike<number>): Generator<[clue: number, paper: number]> {
  for (let at = 0; at + 1 < pairs.length; at += 2) yield [pairs[at] ?? 0, pairs[at + 1] ?? 0];
}
