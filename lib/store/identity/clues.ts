import type { PaperKey } from '../../papers/paper.ts';
import type { ClueBucket } from '../records.ts';
import { bucketOf, hashOf } from './clue-hash.ts';

/**
 * Some of the index from clues to papers, in memory: the buckets that a batch of entries falls into, and all that is not in
 * its bucket yet. A clue (`keysOf` in `lib/identity`) and a paper's key are both kept as numbers (`hashOf`), eight bytes
 * for the two.
 */
export class Clues {
  readonly #buckets: ReadonlyMap<number, Uint32Array>;
  /** By clue; what is to be written is among them. */
  readonly #news = new Map<number, number[]>();
  readonly #added: number[] = [];

  constructor(buckets: readonly ClueBucket[], news: readonly Uint32Array[] = []) {
    this.#buckets = new Map(buckets.map(({ bucket, clues }) => [bucket, clues]));
    for (const pairs of news) for (const [clue, paper] of pairsIn(pairs)) this.#note(clue, paper);
  }

  /** Numbers of the papers that have this clue, in ascending order. */
  holdersOf(clue: string): number[] {
    const hash = hashOf(clue);
    const holders = [...(this.#news.get(hash) ?? [])];
    const pairs = this.#buckets.get(bucketOf(hash)) ?? [];
    for (let at = 0; at < pairs.length; at += 2) {
      if (pairs[at] === hash) holders.push(pairs[at + 1] ?? 0);
    }
    return holders.sort((a, b) => a - b);
  }

  add(clue: string, paper: PaperKey): void {
    const number = hashOf(paper);
    if (this.holdersOf(clue).includes(number)) return;
    const hash = hashOf(clue);
    this.#note(hash, number);
    this.#added.push(hash, number);
  }

  /** What was added, as pairs of a clue and a paper; `undefined` if nothing was. */
  added(): Uint32Array | undefined {
    return this.#added.length === 0 ? undefined : Uint32Array.from(this.#added);
  }

  #note(clue: number, paper: number): void {
    const papers = this.#news.get(clue);
    if (papers) papers.push(paper);
    else this.#news.set(clue, [paper]);
  }
}

/** The buckets that have to be read before these clues can be asked about. */
export function bucketsOf(clues: readonly string[]): number[] {
  return [...new Set(clues.map((clue) => bucketOf(hashOf(clue))))];
}

export function* pairsIn(pairs: ArrayLike<number>): Generator<[clue: number, paper: number]> {
  for (let at = 0; at + 1 < pairs.length; at += 2) yield [pairs[at] ?? 0, pairs[at + 1] ?? 0];
}
