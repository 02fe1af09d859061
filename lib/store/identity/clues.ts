import { NONE, placeOf, united } from '../../identity/sorted-numbers.ts';
import type { PaperKey } from '../../papers/paper.ts';
import type { ClueNews } from '../records.ts';
import { hashOf, WITHIN_BUCKET } from './clue-hash.ts';

/**
 * Some of the index from clues to papers, in memory: all that is known of the clues that a batch of entries is found by.
 * A clue (`keysOf` in `lib/identity`) and a paper's key are both kept as numbers (`hashOf`).
 */
export class Clues {
  /** By clue, in ascending order; what is to be written is among them. */
  readonly #holders: Map<number, Uint32Array>;
  /** What numbers of papers stand for, as far as they were asked about, are news, or are to be written. */
  readonly #papers = new Map<number, readonly PaperKey[]>();
  readonly #added: number[] = [];
  readonly #addedOf = new Set<PaperKey>();
  readonly #changed = new Set<number>();

  /**
   * @param holders by the hash of each clue that is asked about: who has it, as far as it stands in the buckets.
   * @param news what is not in them yet.
   */
  constructor(
    holders: ReadonlyMap<number, Uint32Array> = new Map(),
    news: readonly Omit<ClueNews, 'id'>[] = [],
  ) {
    this.#holders = new Map(holders);
    for (const [clue, papers] of newsOf([...holders.keys()], news))
      this.#holders.set(clue, united([this.#holders.get(clue) ?? NONE, Uint32Array.from(papers)]));
    for (const { papers = [] } of news) for (const paper of papers) this.name(hashOf(paper), [paper]);
  }

  /** Numbers of the papers that have this clue, in ascending order. */
  holdersOf(clue: string): Uint32Array {
    return this.#holders.get(hashOf(clue)) ?? NONE;
  }

  /** Papers that this number stands for, mostly one. */
  papersOf(number: number): readonly PaperKey[] {
    return this.#papers.get(number) ?? [];
  }

  /** Says that this number stands for these papers, too. */
  name(number: number, papers: readonly PaperKey[]): void {
    const others = this.papersOf(number);
    this.#papers.set(number, others.length === 0 ? papers : [...new Set([...others, ...papers])]);
  }

  add(clue: string, paper: PaperKey): void {
    const [hash, number] = [hashOf(clue), hashOf(paper)];
    const holders = this.#holders.get(hash) ?? NONE;
    const place = placeOf(number, holders);
    if (holders[place] === number) return;
    this.#holders.set(hash, withOneAt(place, number, holders));
    this.#added.push(hash, number);
    this.#changed.add(hash);
    if (this.#addedOf.has(paper)) return;
    this.#addedOf.add(paper);
    this.name(number, [paper]);
  }

  /** Are the papers of all these clues those that were read? */
  areAsRead(clues: readonly string[]): boolean {
    return this.#changed.size === 0 || !clues.some((clue) => this.#changed.has(hashOf(clue)));
  }

  /** What was added; `undefined` if nothing was. */
  added(): Omit<ClueNews, 'id'> | undefined {
    if (this.#added.length === 0) return undefined;
    return { clues: Uint32Array.from(this.#added), papers: [...this.#addedOf] };
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
