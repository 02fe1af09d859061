import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { comparable, type Comparable } from '../../lib/identity/record.ts';

/** Labelled records, where the folder is at hand; see its README. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/dedup');

export const haveSets = existsSync(FOLDER);

export interface LabelledPair {
  readonly a: Comparable;
  readonly b: Comparable;
  readonly same: boolean;
}

export interface LabelledRecords {
  readonly records: readonly Comparable[];
  /** The cluster of each record, in the same order. */
  readonly truth: readonly string[];
}

export function readPairs(name: string): LabelledPair[] {
  return lines(`${name}.pairs.jsonl`).map((line) => {
    const { a, b, same } = JSON.parse(line) as { a: unknown; b: unknown; same: boolean };
    return { a: comparable(a), b: comparable(b), same };
  });
}

export function readRecords(name: string): LabelledRecords {
  const records = lines(`${name}.records.jsonl`).map((line) => comparable(JSON.parse(line)));
  const clusters = JSON.parse(readFileSync(resolve(FOLDER, `${name}.clusters.json`), 'utf8')) as string[][];
  const clusterOf = new Map(clusters.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)));
  return { records, truth: records.map(({ id = '' }) => clusterOf.get(id) ?? id) };
}

function lines(name: string): string[] {
  return readFileSync(resolve(FOLDER, name), 'utf8').split('\n').filter(Boolean);
}

/** The titles of the entries of five digests, as captured. */
export function readSeedTitles(): string[] {
  const digests = JSON.parse(readFileSync(resolve(FOLDER, '../seeds/digests.json'), 'utf8')) as {
    entries: { title: string }[];
  }[];
  return digests.flatMap(({ entries }) => entries.map(({ title }) => title));
}
