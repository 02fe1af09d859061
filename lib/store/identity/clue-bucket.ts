import { NONE } from '../../identity/sorted-numbers.ts';
import type { ClueBucket } from '../records.ts';
import { WITHIN_BUCKET } from './clue-hash.ts';
import { pairsIn } from './clue-pairs.ts';

/** In front of all buckets: how often something was folded into them. */
export const CLUE_HEAD = -1;

/** Who has which clue. */
type ByClue = ReadonlyMap<number, readonly number[]>;

/**
 * A bucket as it is kept: how many clues it has; of each clue, in ascending order, the lower half of its number and in how
 * many papers it is (`MOST_OF_A_CLUE` fits a half); then the numbers of these papers, those of each clue ascending. So one clue
 * is found, and its papers are there in order, without looking at the others.
 */
export function packed(bucket: number, byClue: ByClue): ClueBucket {
  const clues = [...byClue.keys()].sort((a, b) => a - b);
  const words = [clues.length];
  for (const clue of clues)
    words.push((((clue & WITHIN_BUCKET) << 16) | (byClue.get(clue) ?? []).length) >>> 0);
  for (const clue of clues) words.push(...[...(byClue.get(clue) ?? [])].sort((a, b) => a - b));
  return { bucket, packed: Uint32Array.from(words) };
}

/** All that is in it, to be packed again with more. */
export function unpacked(bucket: ClueBucket): Map<number, number[]> {
  const byClue = new Map<number, number[]>();
  if (!bucket.packed) {
    for (const [clue, paper] of pairsIn(bucket.clues ?? NONE))
      byClue.set(clue, [...(byClue.get(clue) ?? []), paper]);
    return byClue;
  }
  for (const word of bucket.packed.subarray(1, 1 + (bucket.packed[0] ?? 0))) {
    const clue = bucket.bucket * (WITHIN_BUCKET + 1) + (word >>> 16);
    byClue.set(clue, [...holdersIn(bucket, clue)]);
  }
  return byClue;
}

/** Numbers of the papers that have this clue, in ascending order. */
export function holdersIn(bucket: ClueBucket, clue: number): Uint32Array {
  if (!bucket.packed) return Uint32Array.from(papersIn(bucket.clues ?? NONE, clue)).sort();
  const words = bucket.packed;
  let from = 1 + (words[0] ?? 0);
  for (let at = 1; at <= (words[0] ?? 0); at++) {
    const word = words[at] ?? 0;
    const to = from + (word & WITHIN_BUCKET);
    if (word >>> 16 === (clue & WITHIN_BUCKET)) return words.subarray(from, to);
    from = to;
  }
  return NONE;
}

/** Of pairs as they were kept before. No list is made of them all, as `pairsIn` would: a page asks hundreds of buckets. */
function papersIn(pairs: Uint32Array, clue: number): number[] {
  const papers: number[] = [];
  for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === clue) papers.push(pairs[at + 1] ?? 0);
  return papers;
}
