import type { PaperKey } from '../../../lib/papers/paper.ts';
import { bucketOf, hashOf } from '../../../lib/store/identity/clue-hash.ts';
import { packed } from '../../../lib/store/identity/clue-bucket.ts';
import { pairsIn } from '../../../lib/store/identity/clue-pairs.ts';
import { Clues } from '../../../lib/store/identity/clues.ts';
import { MOST_OF_A_CLUE } from '../../../lib/store/identity/fold-clues.ts';
import type { ClueBucket, NumberRecord } from '../../../lib/store/records.ts';

/**
 * The whole index of clues, in memory: a bucket is written once, when all of it is there. Whoever asks what is alike is
 * told that nothing is, since all these papers are different: comparing each with some others would take most of the time.
 */
export class AllClues extends Clues {
  /** A clue, a paper, a clue, a paper: ten million pairs of a million papers, eighty megabytes. */
  #pairs = new Uint32Array(1 << 16);
  #length = 0;
  readonly #papers: PaperKey[] = [];

  override holdersOf(): Uint32Array {
    return new Uint32Array();
  }

  override add(clue: string, paper: PaperKey): void {
    if (this.#length === this.#pairs.length) this.#grow();
    this.#pairs[this.#length] = hashOf(clue);
    this.#pairs[this.#length + 1] = hashOf(paper);
    this.#length += 2;
    if (this.#papers.at(-1) !== paper) this.#papers.push(paper);
  }

  override added(): undefined {
    return undefined;
  }

  /** As folding one line after the other would have left them, in the order of their numbers. */
  *buckets(): Generator<ClueBucket> {
    const { pairs, ends } = byBucket(this.#pairs.subarray(0, this.#length));
    let begin = 0;
    for (const [bucket, end] of ends.entries()) {
      if (end > begin) yield packed(bucket, firstOfEach(pairs.subarray(begin, end)));
      begin = end;
    }
  }

  /** What the numbers of all these papers stand for, in their order. */
  numbers(): NumberRecord[] {
    const named = new Map<number, PaperKey[]>();
    for (const paper of this.#papers) {
      const others = named.get(hashOf(paper));
      if (others) others.push(paper);
      else named.set(hashOf(paper), [paper]);
    }
    const records = [...named].map(([number, papers]) => ({ number, papers }));
    return records.sort((a, b) => a.number - b.number);
  }

  #grow(): void {
    const larger = new Uint32Array(this.#pairs.length * 2);
    larger.set(this.#pairs);
    this.#pairs = larger;
  }
}

/** Sorted by bucket, else in the order that they came in; and where each bucket ends. */
function byBucket(pairs: Uint32Array): { readonly pairs: Uint32Array; readonly ends: Uint32Array } {
  const ends = new Uint32Array(bucketOf(0xffffffff) + 1);
  for (const [clue] of pairsIn(pairs)) ends[bucketOf(clue)] = (ends[bucketOf(clue)] ?? 0) + 2;
  let begin = 0;
  for (const [bucket, length] of ends.entries()) {
    ends[bucket] = begin;
    begin += length;
  }
  const sorted = new Uint32Array(pairs.length);
  for (const [clue, paper] of pairsIn(pairs)) {
    const at = ends[bucketOf(clue)] ?? 0;
    sorted.set([clue, paper], at);
    ends[bucketOf(clue)] = at + 2;
  }
  return { pairs: sorted, ends };
}

/** Of a clue that many papers have, only the first ones are kept. */
function firstOfEach(pairs: Uint32Array): Map<number, number[]> {
  const byClue = new Map<number, number[]>();
  for (const [clue, paper] of pairsIn(pairs)) {
    const holders = byClue.get(clue);
    if (!holders) byClue.set(clue, [paper]);
    else if (holders.length < MOST_OF_A_CLUE) holders.push(paper);
  }
  return byClue;
}
