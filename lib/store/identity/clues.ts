import type { PaperKey } from '../../papers/paper.ts';
import type { ClueBucket } from '../records.ts';
import { bucketOf, hashOf } from './clue-hash.ts';

/** So many papers of one clue are kept: it tells those that come later no more apart. */
const MOST_OF_A_CLUE = 256;

/**
 * Some of the index from clues to papers, in memory: the buckets that a batch of entries falls into. A clue (`keysOf` in
 * `lib/identity`) and a paper's key are both kept as numbers (`hashOf`), eight bytes for the two.
 */
export class Clues {
  readonly #buckets = new Map<number, readonly number[]>();
  readonly #changed = new Set<number>();

  constructor(buckets: readonly ClueBucket[]) {
    for (const { bucket, clues } of buckets) this.#buckets.set(bucket, [...clues]);
  }

  /** Numbers of the papers that have this clue, in ascending order. */
  holdersOf(clue: string): number[] {
    const hash = hashOf(clue);
    const pairs = this.#buckets.get(bucketOf(hash)) ?? [];
    const holders: number[] = [];
    for (let at = 0; at < pairs.length; at += 2) {
      if (pairs[at] === hash) holders.push(pairs[at + 1] ?? 0);
    }
    return holders.sort((a, b) => a - b);
  }

  add(clue: string, paper: PaperKey): void {
    const hash = hashOf(clue);
    const number = hashOf(paper);
    const holders = this.holdersOf(clue);
    if (holders.includes(number) || holders.length >= MOST_OF_A_CLUE) return;
    const bucket = bucketOf(hash);
    this.#buckets.set(bucket, [...(this.#buckets.get(bucket) ?? []), hash, number]);
    this.#changed.add(bucket);
  }

  /** The buckets that have more in them than was read. */
  changed(): ClueBucket[] {
    return [...this.#changed].map((bucket) => ({
      bucket,
      clues: Uint32Array.from(this.#buckets.get(bucket) ?? []),
    }));
  }
}

/** The buckets that have to be read before these clues can be asked about. */
export function bucketsOf(clues: readonly string[]): number[] {
  return [...new Set(clues.map((clue) => bucketOf(hashOf(clue))))];
}
