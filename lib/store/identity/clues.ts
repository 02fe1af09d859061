import { NONE, placeOf, united } from '../../identity/sorted-numbers.ts';
import type { PaperKey } from '../../papers/paper.ts';
import type { ClueBucket, ClueNews } from '../records.ts';
import { holdersIn } from './clue-bucket.ts';
import { bucketOf, hashOf, WITHIN_BUCKET } from './clue-hash.ts';

/**
 * Some of the index from clues to papers, in memory: all that is known of the clues that a batch of entries is found by.
 * A clue (`keysOf` in `lib/identity`) and a paper's key are both kept as numbers (`hashOf`).
 */
export class Clues {
  /** By clue, in ascending order; what is to be written is among them. */
  readonly #holders = new Map<number, Uint32Array>();
  readonly #added: number[] = [];
  readonly #changed = new Set<number>();

  /**
   * @param asked hashes of the clues that are asked about.
   * @param buckets those that these clues fall into: of what else is in them nothing is taken.
   */
  constructor(
    asked: readonly number[] = [],
    buckets: readonly ClueBucket[] = [],
    news: readonly Pick<ClueNews, 'clues'>[] = [],
  ) {
    const byNumber = new Map(buckets.map((bucket) => [bucket.bucket, bucket]));
    for (const clue of asked) {
      const bucket = byNumber.get(bucketOf(clue));
      this.#holders.set(clue, bucket ? holdersIn(bucket, clue) : NONE);
    }
    for (const [clue, papers] of newsOf(asked, news))
      this.#holders.set(clue, united([this.#holders.get(clue) ?? NONE, Uint32Array.from(papers)]));
  }

  /** Numbers of the papers that have this clue, in ascending order. */
  holdersOf(clue: string): Uint32Array {
    return this.#holders.get(hashOf(clue)) ?? NONE;
  }

  add(clue: string, paper: PaperKey): void {
    const [hash, number] = [hashOf(clue), hashOf(paper)];
    const holders = this.#holders.get(hash) ?? NONE;
    const place = placeOf(number, holders);
    if (holders[place] === number) return;
    this.#holders.set(hash, withOneAt(place, number, holders));
    this.#added.push(hash, number);
    this.#changed.add(hash);
  }

  /** Are the papers of all these clues those that were read? */
  areAsRead(clues: readonly string[]): boolean {
    return this.#changed.size === 0 || !clues.some((clue) => this.#changed.has(hashOf(clue)));
  }

  /** What was added, as pairs of a clue and a paper; `undefined` if nothing was. */
  added(): Uint32Array | undefined {
    return this.#added.length === 0 ? undefined : Uint32Array.from(this.#added);
  }
}

/**
 * Of thousands of pairs hardly one is of a clue that is asked about: no list is made of them, as `pairsIn` would, and few are
 * looked up, since numbers so large become objects first.
 */
function newsOf(asked: readonly number[], news: readonly Pick<ClueNews, 'clues'>[]): Map<number, number[]> {
  const mayBeAsked = new Uint8Array(WITHIN_BUCKET + 1);
  for (const clue of asked) mayBeAsked[clue & WITHIN_BUCKET] = 1;
  const wanted = new Set(asked);
  const found = new Map<number, number[]>();
  for (const { clues } of news) {
    for (let at = 0; at < clues.length; at += 2) {
      const clue = clues[at] ?? 0;
      if (mayBeAsked[clue & WITHIN_BUCKET] !== 1 || !wanted.has(clue)) continue;
      const papers = found.get(clue);
      if (papers) papers.push(clues[at + 1] ?? 0);
      else found.set(clue, [clues[at + 1] ?? 0]);
    }
  }
  return found;
}

function withOneAt(place: number, number: number, numbers: Uint32Array): Uint32Array {
  const all = new Uint32Array(numbers.length + 1);
  all.set(numbers.subarray(0, place));
  all[place] = number;
  all.set(numbers.subarray(place), place + 1);
  return all;
}

/** The buckets that have to be read before these clues, given by their hashes, can be asked about. */
export function bucketsOf(clues: readonly number[]): number[] {
  return [...new Set(clues.map(bucketOf))];
}
