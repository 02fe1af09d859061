import { keysOf } from '../../lib/identity/blocking-keys.ts';
import { bestCandidates } from '../../lib/identity/candidates.ts';
import { judge } from '../../lib/identity/compare.ts';
import { profileOf, type Profile } from '../../lib/identity/profile.ts';
import { titleKey } from '../../lib/papers/title.ts';
import { inventTitles } from './invent-titles.ts';
import { seeded } from './perturb.ts';
import { SLIPS } from './slips.ts';

/** Papers in memory, as a look-up needs them: what is kept of a paper is its profile, taken apart once. */
export interface Shelf {
  readonly titles: readonly string[];
  readonly profiles: readonly Profile[];
  readonly holders: ReadonlyMap<string, readonly number[]>;
  readonly exact: ReadonlyMap<string, number>;
  readonly keysOfOne: number;
}

export function fillShelf(count: number): Shelf {
  const titles = inventTitles(count);
  const profiles = titles.map((title) => profileOf({ title }));
  const holders = new Map<string, number[]>();
  let keys = 0;
  profiles.forEach((profile, at) => {
    for (const key of keysOf(profile)) {
      keys += 1;
      const others = holders.get(key);
      if (others) others.push(at);
      else holders.set(key, [at]);
    }
  });
  const exact = new Map(titles.map((title, at) => [titleKey(title) ?? '', at]));
  return { titles, profiles, holders, exact, keysOfOne: keys / count };
}

const NOBODY: readonly number[] = [];

/** How often the paper is among the candidates for its title, slipped; of every so many papers. */
export function recallOf(shelf: Shelf, slip: string, every: number): number {
  const random = seeded(7);
  const asked = shelf.titles.flatMap((title, at) => (at % every === 0 ? [{ title, at }] : []));
  const found = asked.filter(({ title, at }) => {
    const changed = SLIPS[slip]?.(title, random) ?? title;
    return candidatesFor(shelf, profileOf({ title: changed })).includes(at);
  });
  return found.length / asked.length;
}

function candidatesFor({ holders }: Shelf, profile: Profile): number[] {
  return bestCandidates(keysOf(profile), (key) => holders.get(key) ?? NOBODY);
}

/** Milliseconds for a page of entries, half of them known with a slip, half never heard of; beside an exact look-up of each. */
export function timeLookUp(shelf: Shelf, entries: number, runs: number): { ours: number; exact: number } {
  const random = seeded(11);
  const known = shelf.titles.filter((_, at) => at % Math.ceil((2 * shelf.titles.length) / entries) === 0);
  const slipped = known.map((title) => SLIPS['one slip of the pen']?.(title, random) ?? title);
  const page = [...slipped, ...inventTitles(shelf.titles.length + entries, 99).slice(-entries / 2)];
  return {
    ours: timeOf(page, runs, (title) => lookUp(shelf, title)),
    exact: timeOf(page, runs, (title) => shelf.exact.get(titleKey(title) ?? '')),
  };
}

/** What the engine says of all candidates for a title. */
function lookUp(shelf: Shelf, title: string): number {
  const profile = profileOf({ title });
  const candidates = candidatesFor(shelf, profile);
  return candidates.filter((at) => judge(profile, shelf.profiles[at] ?? profile).same !== 'no').length;
}

/**
 * Of strings that are new in each run, as a page's are: those met before have their hashes kept. For each title the least of the
 * runs counts: what else the machine does only adds.
 */
function timeOf(titles: readonly string[], runs: number, ask: (title: string) => unknown): number {
  const least = titles.map(() => Infinity);
  for (let run = 0; run < runs; run++) {
    const fresh = JSON.parse(JSON.stringify(titles)) as string[];
    fresh.forEach((title, at) => {
      const start = performance.now();
      ask(title);
      least[at] = Math.min(least[at] ?? Infinity, performance.now() - start);
    });
  }
  return least.reduce((sum, time) => sum + time, 0);
}
