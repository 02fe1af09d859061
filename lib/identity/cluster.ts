import { keysOf } from './blocking-keys.ts';
import { candidatePairs } from './candidates.ts';
import { judge } from './compare.ts';
import { clashOf } from './identifiers.ts';
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
  const originals = originalsOf(records, profiles, weigh);
  originals.forEach((original, copy) => original !== copy && join(profiles, groupOf, original, copy));
  for (const { i, j } of linksBetween(records, profiles, originals, weigh)) join(profiles, groupOf, i, j);
  return [...new Set(groupOf)]
    .map((group) => group.toSorted((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
}

/** For each record the first of the same content, if the content is enough to be one paper: a hundred copies are one look. */
function originalsOf(
  records: readonly Comparable[],
  profiles: readonly Profile[],
  weigh: typeof likelihood,
): number[] {
  const firsts = new Map<string, number>();
  return records.map((record, at) => {
    const name = JSON.stringify({ ...record, id: undefined });
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, at);
    const profile = profiles[at];
    return first !== undefined && profile && judge(profile, profile, weigh).same === 'yes' ? first : at;
  });
}

/** The surest first; those as sure as each other by what the records hold, not by where they stand. */
function linksBetween(
  records: readonly Comparable[],
  profiles: readonly Profile[],
  originals: readonly number[],
  weigh: typeof likelihood,
): Link[] {
  const keys = profiles.map((profile, at) => (originals[at] === at ? keysOf(profile) : []));
  const links = candidatePairs(keys).flatMap(([i, j]) => linkBetween(profiles, i, j, weigh) ?? []);
  const names = new Map(links.flatMap(({ i, j }) => [i, j]).map((at) => [at, JSON.stringify(records[at])]));
  return links.sort((x, y) => y.score - x.score || byNames(names, x, y));
}

function byNames(names: ReadonlyMap<number, string>, x: Link, y: Link): number {
  const [one = '', other = ''] = [x, y].map(({ i, j }) =>
    [names.get(i) ?? '', names.get(j) ?? ''].sort().join(' '),
  );
  return one < other ? -1 : Number(one > other);
}

function linkBetween(
  profiles: readonly Profile[],
  i: number,
  j: number,
  weigh: typeof likelihood,
): Link | undefined {
  const [a, b] = [profiles[i], profiles[j]];
  if (!a || !b) return undefined;
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
  const idsOf = (group: readonly number[], kind: 'arxiv' | 'dois' | 'acl') =>
    group.flatMap((at) => profiles[at]?.ids[kind] ?? []);
  const ofAll = (group: readonly number[]) => ({
    arxiv: idsOf(group, 'arxiv'),
    dois: idsOf(group, 'dois'),
    acl: idsOf(group, 'acl'),
  });
  return clashOf(ofAll(one), ofAll(other)) !== undefined;
}
