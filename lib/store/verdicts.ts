import type { PaperKey } from '../papers/paper.ts';
import type { VerdictRecord } from './records.ts';

/** The reader's words on which papers are the same, ready to be asked. */
export interface Verdicts {
  /** Does the reader say that these are two papers? */
  differ(a: PaperKey, b: PaperKey): boolean;
  /** All that the reader says are the same as this one, directly or by way of another; itself not among them. */
  sameAs(key: PaperKey): PaperKey[];
}

export function verdictsFrom(records: readonly VerdictRecord[]): Verdicts {
  const same = linksBetween(records.filter((verdict) => verdict.same));
  const different = linksBetween(records.filter((verdict) => !verdict.same));
  return {
    differ: (a, b) => different.get(a)?.has(b) ?? false,
    sameAs: (key) => reachableFrom(key, same),
  };
}

type Links = ReadonlyMap<PaperKey, ReadonlySet<PaperKey>>;

function linksBetween(records: readonly VerdictRecord[]): Links {
  const links = new Map<PaperKey, Set<PaperKey>>();
  const link = (from: PaperKey, to: PaperKey) =>
    links.set(from, (links.get(from) ?? new Set<PaperKey>()).add(to));
  for (const { a, b } of records) {
    link(a, b);
    link(b, a);
  }
  return links;
}

/** A set that grows while it is walked visits what was added. */
function reachableFrom(key: PaperKey, links: Links): PaperKey[] {
  const reached = new Set([key]);
  for (const next of reached) {
    for (const neighbour of links.get(next) ?? []) reached.add(neighbour);
  }
  reached.delete(key);
  return [...reached];
}
