import { compare, LIKELY } from '../../identity/compare.ts';
import { cluster } from '../../identity/cluster.ts';
import { comparable } from '../../identity/record.ts';
import { readLines, type Line } from './read-lines.ts';

/**
 * One answer for each line that can be read, in its order: of records `{id, cluster}`, of pairs `{same, work, score, reason}`.
 * The others are told of.
 */
export function answersTo(
  text: string,
  arePairs: boolean,
  tell: (at: number, trouble: string) => void,
): object[] {
  const lines = readLines(text, tell);
  return arePairs ? judgementsOf(lines) : clustersOf(lines);
}

/** A record without an id is named by its line. */
function clustersOf(lines: readonly Line[]): object[] {
  const records = lines.map(({ value }) => comparable(value));
  const names = lines.map(({ at, value }) => value['id'] ?? `line ${at}`);
  const groups = cluster(records).flatMap((group) =>
    group.map((place) => [place, names[group[0] ?? place]] as const),
  );
  const clusterOf = new Map(groups);
  return names.map((id, place) => ({ id, cluster: clusterOf.get(place) }));
}

function judgementsOf(lines: readonly Line[]): object[] {
  return lines.map(({ value: { a, b } }) => {
    const { work, score, reason } = compare(comparable(a), comparable(b));
    return { same: score >= LIKELY, work, score, reason };
  });
}
