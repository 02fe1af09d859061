import type { PaperKey } from '../papers/paper.ts';
import type { Gathered } from './gathered.ts';
import type { Match } from './match.ts';
import type { Seen } from './records.ts';

/** Where a work has been on screen, seen from one digest. */
export interface Meetings {
  readonly here?: Seen;
  /** The first meeting anywhere else, if it came before `here`. */
  readonly earlier?: Seen;
}

/**
 * An entry that was met here first stays new here, wherever else it turns up afterwards: so neither reloading a
 * digest nor coming back to it makes its entries duplicates of themselves. A paper's own page counts like a list.
 */
export function meetingsOf(match: Match, digest: string, found: Gathered): Meetings {
  const seen = match.papers.flatMap((key: PaperKey) => found.seen.get(key) ?? []);
  const here = firstOf(seen.filter((sighting) => sighting.digest === digest));
  const elsewhere = firstOf(seen.filter((sighting) => sighting.digest !== digest));
  const isEarlier = elsewhere !== undefined && (here === undefined || elsewhere.first < here.first);
  return { ...(here ? { here } : {}), ...(isEarlier ? { earlier: elsewhere } : {}) };
}

function firstOf(seen: readonly Seen[]): Seen | undefined {
  return seen.reduce<Seen | undefined>(
    (first, next) => (first === undefined || next.first < first.first ? next : first),
    undefined,
  );
}
