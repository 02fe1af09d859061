import { keysOf } from './blocking-keys.ts';
import { candidatePairs } from './candidates.ts';
import { judge } from './compare.ts';
import { isHopeless } from './evidence.ts';
import { contradict } from './identifiers.ts';
import { likelihood } from './model.ts';
import { profileOf, type Profile } from './profile.ts';
import type { Comparable } from './record.ts';

interface Link {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/**
 * The records in groups of one publication each, as places in the list: every record once, groups and members in the
 * list's order. Surest links first; a group never holds two records whose identifiers contradict each other, whatever
 * leads from one to the other. Which records are together does not depend on their order.
 */
export function cluster(records: readonly Comparable[], weigh = likelihood): number[][] {
  const profiles = records.map(profileOf);
  const groupOf = profiles.map((_, at) => [at]);
  for (const { i, j } of linksBetween(profiles, weigh)) join(profiles, groupOf, i, j);
  return [...new Set(groupOf)]
    .map((group) => group.toSorted((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
}

function linksBetween(profiles: readonly Profile[], weigh: typeof likelihood): Link[] {
  const links = candidatePairs(profiles.map(keysOf)).flatMap(
    ([i, j]) => linkBetween(profiles, i, j, weigh) ?? [],
  );
  return links.sort((x, y) => y.score - x.score);
}

function linkBetween(
  profiles: readonly Profile[],
  i: number,
  j: number,
  weigh: typeof likelihood,
): Link | undefined {
  const [a, b] = [profiles[i], profiles[j]];
  if (!a || !b || (isHopeless(a, b) && !a.ids.all.some((id) => b.ids.all.includes(id)))) return undefined;
  const { same, score } = judge(a, b, weigh);
  return same === 'yes' ? { i, j, score } : undefined;
}

function join(profiles: readonly Profile[], groupOf: number[][], i: number, j: number): void {
  const [one, other] = [groupOf[i] ?? [], groupOf[j] ?? []];
  if (one === other || clash(profiles, one, other)) return;
  const [large, small] = one.length >= other.length ? [one, other] : [other, one];
  for (const at of small) groupOf[at] = large;
  large.push(...small);
}

function clash(profiles: readonly Profile[], one: readonly number[], other: readonly number[]): boolean {
  const idsOf = (group: readonly number[], kind: 'arxiv' | 'dois') => [
    ...new Set(group.flatMap((at) => profiles[at]?.ids[kind] ?? [])),
  ];
  return (['arxiv', 'dois'] as const).some((kind) => contradict(idsOf(one, kind), idsOf(other, kind)));
}
