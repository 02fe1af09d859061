import { keysOf } from '../../lib/identity/blocking-keys.ts';
import { bestCandidates } from '../../lib/identity/candidates.ts';
import { cluster } from '../../lib/identity/cluster.ts';
import { judge, LIKELY } from '../../lib/identity/compare.ts';
import { likelihood } from '../../lib/identity/model.ts';
import { profileOf } from '../../lib/identity/profile.ts';
import type { Comparable } from '../../lib/identity/record.ts';
import { PERTURBATIONS, seeded } from './perturb.ts';
import { readRecords, readSeedTitles, type LabelledPair, type LabelledRecords } from './sets.ts';

export interface PairFigures {
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
  readonly f1: number;
}

/** How well the pairs are judged: `same` as `dedupe --pairs` prints it. */
export function measurePairs(pairs: readonly LabelledPair[], weigh = likelihood): PairFigures {
  const judged = pairs.map(({ a, b, same }) => ({
    same,
    said: judge(profileOf(a), profileOf(b), weigh).score >= LIKELY,
  }));
  return f1Of(judged);
}

export function f1Of(judged: readonly { same: boolean; said: boolean }[]): PairFigures {
  const found = judged.filter(({ same, said }) => same && said).length;
  const wrong = judged.filter(({ same, said }) => !same && said).length;
  const missed = judged.filter(({ same, said }) => same && !said).length;
  return { found, wrong, missed, f1: found === 0 ? 0 : (2 * found) / (2 * found + wrong + missed) };
}

export interface ClusterFigures {
  /** Pairs of records that were joined and are two papers. */
  readonly falseMerges: number;
  /** Records that are one too many, in truth and still. */
  readonly surplus: number;
  readonly missed: number;
  readonly sensitivity: number;
  readonly milliseconds: number;
}

/** How well the records are grouped: as bib-dedupe measures itself, by records that are one too many. */
export function measureClusters({ records, truth }: LabelledRecords, weigh = likelihood): ClusterFigures {
  const start = performance.now();
  const groups = cluster(records, weigh);
  const milliseconds = performance.now() - start;
  const groupOf = new Map(groups.flatMap((group, at) => group.map((place) => [place, at] as const)));
  const parts = new Map<string, Set<number>>();
  truth.forEach((name, place) =>
    parts.set(name, (parts.get(name) ?? new Set()).add(groupOf.get(place) ?? -1)),
  );
  const surplus = truth.length - parts.size;
  const missed = [...parts.values()].reduce((sum, { size }) => sum + size - 1, 0);
  const sensitivity = surplus === 0 ? 1 : 1 - missed / surplus;
  return { falseMerges: falseIn(groups, truth), surplus, missed, sensitivity, milliseconds };
}

function falseIn(groups: readonly number[][], truth: readonly string[]): number {
  const pairs = groups.flatMap((group) =>
    group.flatMap((a, at) => group.slice(at + 1).map((b) => [a, b] as const)),
  );
  return pairs.filter(([a, b]) => truth[a] !== truth[b]).length;
}

/** Pairs of entries that five digests have in common, by their titles alone; right where the titles are the same but for case. */
export function measureSeeds(): { titles: number; right: number; wrong: number } {
  const titles = readSeedTitles();
  const groups = cluster(titles.map((title) => ({ title })));
  const pairs = groups.flatMap((group) =>
    group.flatMap((a, at) => group.slice(at + 1).map((b) => [a, b] as const)),
  );
  const right = pairs.filter(([a, b]) => titles[a]?.toLowerCase() === titles[b]?.toLowerCase()).length;
  return { titles: titles.length, right, wrong: pairs.length - right };
}

/** Title and abstract, as a digest shows them. */
const shown = ({ title, abstract }: Comparable): Comparable => ({
  title,
  ...(abstract !== undefined && { abstract }),
});

/** For each way to change a title or an abstract: how many of 250 papers are joined with themselves among 1,000, and how often with others. */
export function measurePerturbations(): { kind: string; recall: number; wrong: number }[] {
  const { records } = readRecords('arxiv-distinct');
  const profiles = records.map((record) => profileOf(shown(record)));
  const changed = records.filter((_, at) => at % 4 === 0);
  const index = new Map<string, number[]>();
  profiles.forEach((profile, at) =>
    keysOf(profile).forEach((key) => index.set(key, [...(index.get(key) ?? []), at])),
  );
  return Object.entries(PERTURBATIONS).map(([kind, perturb]) => {
    const random = seeded(5);
    const joined = changed.map((record) => {
      const profile = profileOf(perturb(shown(record), random));
      const candidates = bestCandidates(keysOf(profile), (key) => index.get(key) ?? []);
      return candidates.filter((at) => judge(profile, profiles[at] ?? profile).same === 'yes');
    });
    const right = joined.filter((places, at) => places.includes(at * 4)).length;
    const wrong = joined.flatMap((places, at) => places.filter((place) => place !== at * 4)).length;
    return { kind, recall: right / changed.length, wrong };
  });
}
