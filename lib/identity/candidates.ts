import { isAmong } from './sorted-numbers.ts';

/** A key that more records have than this tells them not apart. */
const MOST_OF_A_KEY = 40;
/** Papers that the keys of one entry may bring up, those of the rarest keys first. */
const MOST_BROUGHT_UP = 150;
/** A key is worth more the fewer have it; one that so many have is worth nothing. */
const WORTHLESS = 2 ** 20;
/** The beginning and the end of a title tell more than what stands between. */
const END = /^[$^]/;
const WORTH_OF_AN_END = 1.2;
/**
 * What one key is worth that nobody else has: who shares less, say one run of letters with hundreds of others, is not
 * worth reading.
 */
const WORTH_A_LOOK = Math.log2(WORTHLESS);
/** What two keys are worth together that nobody else has. */
const WORTH_ASKING = 2 * WORTH_A_LOOK;
/** Where all keys are common, or nearly all are new: what is shared is worth so much of what anybody has. */
const MOST_OF_ALL = 0.75;
/** With less than this of the first one’s votes, a paper is out of the running. */
const IN_THE_RUNNING = 0.5;

/** The papers (by number, in ascending order) that have a key; empty if none has. */
type HoldersOf = (key: string) => Numbers;
type Numbers = Uint32Array | readonly number[];

interface Asked {
  readonly key: string;
  readonly holders: Numbers;
  readonly worth: number;
}

/**
 * The remembered papers that are most likely the same as an entry, the likeliest first, before anything but keys is read.
 * Each key of the entry votes for those that hold it, the more strongly the fewer they are. What few hold brings papers up;
 * what many hold only tells these apart: the work does not grow with the number of papers.
 */
export function bestCandidates(keysOfEntry: readonly string[], holdersOf: HoldersOf, most = 6): number[] {
  const asked = rarestFirst(keysOfEntry, holdersOf);
  const rare = rareOf(asked);
  const votes = bringUp(rare);
  if (votes.size > most) tellApart(votes, asked.slice(rare.length));
  const papers = foremost(votes, most);
  const inTheRunning = (votes.get(papers[0] ?? -1) ?? 0) * IN_THE_RUNNING;
  const enough = Math.max(inTheRunning, leastOf(asked));
  return papers.filter((paper) => (votes.get(paper) ?? 0) >= enough);
}

/**
 * Does a candidate share as much as two papers do that only the reader would make one? One key in common comes about by
 * chance, and is no question.
 */
export function sharesMuch(keysOfEntry: readonly string[], holdersOf: HoldersOf, paper: number): boolean {
  let [shared, all] = [0, 0];
  for (const key of keysOfEntry) {
    const holders = holdersOf(key);
    if (holders.length === 0) continue;
    const worth = worthOf(key, holders.length);
    all += worth;
    if (isAmong(paper, holders)) shared += worth;
  }
  return shared >= Math.min(WORTH_ASKING, all * MOST_OF_ALL);
}

/** Of keys that are all common, as a short title may have, half of what they are worth together. */
function leastOf(asked: readonly Asked[]): number {
  const all = asked.reduce((sum, { worth }) => sum + worth, 0);
  return Math.min(WORTH_A_LOOK, all / 2);
}

/** The few with the most votes, in order; of as many votes the lower number first. Sorting all would cost more than the vote. */
function foremost(votes: ReadonlyMap<number, number>, most: number): number[] {
  const papers: number[] = [];
  const isBehind = (paper: number, its: number, other: number) => {
    const others = votes.get(other) ?? 0;
    return others > its || (others === its && other < paper);
  };
  for (const [paper, its] of votes) {
    const last = papers[most - 1];
    if (last !== undefined && isBehind(paper, its, last)) continue;
    const place = papers.findIndex((other) => !isBehind(paper, its, other));
    papers.splice(place < 0 ? papers.length : place, 0, paper);
    if (papers.length > most) papers.pop();
  }
  return papers;
}

function rarestFirst(keys: readonly string[], holdersOf: HoldersOf): Asked[] {
  const asked: Asked[] = [];
  for (const key of keys) {
    const holders = holdersOf(key);
    if (holders.length > 0) asked.push({ key, holders, worth: worthOf(key, holders.length) });
  }
  return asked.sort((a, b) => a.holders.length - b.holders.length || (a.key < b.key ? -1 : 1));
}

function worthOf(key: string, holders: number): number {
  return Math.max(0, Math.log2(WORTHLESS / holders)) * (END.test(key) ? WORTH_OF_AN_END : 1);
}

/** At least the rarest, however many hold it. */
function rareOf(asked: readonly Asked[]): readonly Asked[] {
  let broughtUp = 0;
  const end = asked.findIndex(({ holders }) => (broughtUp += holders.length) > MOST_BROUGHT_UP);
  return end < 0 ? asked : asked.slice(0, Math.max(1, end));
}

function bringUp(rare: readonly Asked[]): Map<number, number> {
  const votes = new Map<number, number>();
  for (const { holders, worth } of rare)
    for (const paper of holders) votes.set(paper, (votes.get(paper) ?? 0) + worth);
  return votes;
}

function tellApart(votes: Map<number, number>, common: readonly Asked[]): void {
  const enough = Math.max(...votes.values()) * IN_THE_RUNNING;
  for (const [paper, before] of votes) {
    if (before < enough) continue;
    let more = 0;
    for (const { holders, worth } of common) if (isAmong(paper, holders)) more += worth;
    votes.set(paper, before + more);
  }
}

/** Pairs of places in the list, the earlier first, that share a key; each once. */
export function candidatePairs(keys: readonly (readonly string[])[]): (readonly [number, number])[] {
  const holders = new Map<string, number[]>();
  keys.forEach((ofOne, at) => ofOne.forEach((key) => pushTo(holders, key, at)));
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const places of holders.values()) {
    if (places.length < 2 || places.length > MOST_OF_A_KEY) continue;
    for (const [at, one] of places.entries()) {
      for (const other of places.slice(at + 1)) {
        const code = one * keys.length + other;
        if (seen.has(code)) continue;
        seen.add(code);
        pairs.push([one, other]);
      }
    }
  }
  return pairs;
}

function pushTo(holders: Map<string, number[]>, key: string, at: number): void {
  const places = holders.get(key);
  if (places) places.push(at);
  else holders.set(key, [at]);
}
