import { NONE } from '../../identity/sorted-numbers.ts';
import type { PaperKey } from '../../papers/paper.ts';
import { readAligned } from '../read-batch.ts';
import type { ClueBucket } from '../records.ts';
import type { Tables } from '../tables.ts';
import { CLUE_HEAD, holdersIn } from './clue-bucket.ts';
import { bucketOf } from './clue-hash.ts';
import { pairsIn } from './clue-pairs.ts';

/**
 * Some of the index of clues as it stands in the buckets after so many folds: it changes by folds alone, and what is not
 * folded in yet (`ClueNews`) has to be looked at besides.
 */
interface CachedClues {
  readonly folds: number;
  /** By clue, given by its hash: numbers of the papers that have it, in ascending order. */
  readonly holders: Map<number, Uint32Array>;
  /** What such numbers stand for. */
  readonly papers: Map<number, readonly PaperKey[]>;
}

const cached = new WeakMap<object, CachedClues>();

/** With more clues than these, some digests of them, begins anew: a clue has 1 kB where everybody has it. */
const MOST = 8192;

/** What the buckets say of the clues that are asked about. */
export type AskedClues = Pick<CachedClues, 'holders' | 'papers'>;

/**
 * The index with all these clues in it, as one transaction sees it. A page is looked up, is seen, is saved from, and asks about
 * the same clues each time: they are read once, as long as this connection is used.
 *
 * @param parts what is asked about, in parts: the next one is worked out while the disk reads the one before.
 */
export async function cachedClues(db: Tables, parts: Iterable<readonly number[]>): Promise<AskedClues> {
  const before = cached.get(db.connection)?.holders;
  const reading = [db.clues.bulkGet([CLUE_HEAD])];
  const [asked, missing] = [new Set<number>(), new Set<number>()];
  for (const part of parts) {
    const anew = [...new Set(part)].filter((clue) => !asked.has(clue) && !before?.has(clue));
    for (const clue of anew) missing.add(clue);
    for (const clue of part) asked.add(clue);
    if (anew.length > 0) reading.push(readAligned(db.clues, bucketsOf(anew)));
  }
  const [[head] = [], ...buckets] = await Promise.all(reading);
  const cache = cacheOf(db.connection, head?.folds ?? 0);
  keep(cache, [...missing], buckets.flat());
  // Where somebody else has folded something in, what was kept is no longer so.
  const lost = [...asked].filter((clue) => !cache.holders.has(clue));
  if (lost.length > 0) keep(cache, lost, await readAligned(db.clues, bucketsOf(lost)));
  const holders = new Map([...asked].map((clue) => [clue, cache.holders.get(clue) ?? NONE]));
  return { holders, papers: cache.papers };
}

/** To be called when news, pairs of a clue and a paper, have been folded in: what is kept of others is as it was. */
export function keepOthers(connection: object, folds: number, news: Uint32Array): void {
  const before = cached.get(connection);
  if (before?.folds !== folds - 1) return;
  // Who reads at this moment still goes by what was before.
  const [holders, papers] = [new Map(before.holders), new Map(before.papers)];
  for (const [clue, paper] of pairsIn(news)) {
    holders.delete(clue);
    papers.delete(paper);
  }
  cached.set(connection, { folds, holders, papers });
}

function cacheOf(connection: object, folds: number): CachedClues {
  const before = cached.get(connection);
  if (before?.folds === folds && before.holders.size <= MOST) return before;
  const anew = { folds, holders: new Map(), papers: new Map() };
  cached.set(connection, anew);
  return anew;
}

/** Of the rest of a bucket nothing is kept: it is many times as large. */
function keep(
  { holders }: CachedClues,
  clues: readonly number[],
  buckets: readonly (ClueBucket | undefined)[],
): void {
  const byNumber = new Map(buckets.map((bucket) => [bucket?.bucket, bucket]));
  for (const clue of clues) {
    const bucket = byNumber.get(bucketOf(clue));
    holders.set(clue, bucket ? holdersIn(bucket, clue).slice() : NONE);
  }
}

function bucketsOf(clues: readonly number[]): number[] {
  return [...new Set(clues.map(bucketOf))];
}
