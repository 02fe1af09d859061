import { describe, expect, test } from 'vitest';
import { keysOf } from '../../../lib/identity/blocking-keys.ts';
import { cluster } from '../../../lib/identity/cluster.ts';
import { judge } from '../../../lib/identity/compare.ts';
import { profileOf } from '../../../lib/identity/profile.ts';
import type { Comparable } from '../../../lib/identity/record.ts';
import { measureClusters, measurePairs } from '../../dedup/measure.ts';
import { PERTURBATIONS, seeded } from '../../dedup/perturb.ts';
import { haveSets, readPairs, readRecords, readSeedTitles } from '../../dedup/sets.ts';

/**
 * What the engine reaches on labelled sets, as a table. The model has seen the pairs of DBLP and the reviews: what it does with
 * what it has not seen, `tests/dedup/cross-validate.ts` prints.
 */
describe.skipIf(!haveSets)('on labelled sets', () => {
  test.each([
    ['bib-cytology-screening', 0.992],
    ['bib-stroke', 0.993],
    ['bib-haematology', 0.889],
    ['bib-special-cases', 1],
  ])('%s: no false merge, sensitivity at least %d', (set, sensitivity) => {
    const figures = measureClusters(readRecords(set));
    console.table({ [set]: figures });
    expect(figures.falseMerges).toBe(0);
    expect(figures.sensitivity).toBeGreaterThan(sensitivity - 0.0005);
  });

  test.each([
    ['dblp-acm', 0.985],
    ['dblp-scholar', 0.957],
    ['dirty-dblp-acm', 0.96],
    ['dirty-dblp-scholar', 0.91],
    ['hard-cases', 0.9],
  ])('%s: F1 at least %d', (set, f1) => {
    const figures = measurePairs(readPairs(set));
    console.table({ [set]: figures });
    expect(figures.f1).toBeGreaterThan(f1);
  });

  test('1,000 different papers of arXiv stay 1,000, also without their identifiers and with their titles alone', () => {
    const { records } = readRecords('arxiv-distinct');
    const withheld = records.map(({ doi: _doi, id: _id, ...record }) => record);
    const titles = records.map(({ title }) => ({ title }));
    for (const kept of [records, withheld, titles]) expect(cluster(kept)).toHaveLength(1000);
  });

  test('five digests, titles alone: 91 pairs are one paper, and no other is', () => {
    const titles = readSeedTitles();
    const groups = cluster(titles.map((title) => ({ title })));
    const pairs = groups.flatMap((group) =>
      group.flatMap((a, at) => group.slice(at + 1).map((b) => [a, b] as const)),
    );
    expect(titles).toHaveLength(390);
    expect(pairs).toHaveLength(91);
    expect(pairs.filter(([a, b]) => titles[a]?.toLowerCase() !== titles[b]?.toLowerCase())).toEqual([]);
  });

  test('titles and abstracts changed in fifteen ways lead back to their paper and to no other', () => {
    const profiles = readRecords('arxiv-distinct').records.map((record) => profileOf(shown(record)));
    const changed = readRecords('arxiv-distinct').records.filter((_, at) => at % 4 === 0);
    const index = indexOf(profiles.map(keysOf));
    const rows = Object.entries(PERTURBATIONS).map(([kind, perturb]) => {
      const random = seeded(5);
      const joined = changed.map((record) => {
        const profile = profileOf(perturb(shown(record), random));
        const candidates = new Set(keysOf(profile).flatMap((key) => index.get(key) ?? []));
        return [...candidates].filter((at) => judge(profile, profiles[at] ?? profile).same === 'yes');
      });
      const right = joined.filter((places, at) => places.includes(at * 4)).length;
      const wrong = joined.flatMap((places, at) => places.filter((place) => place !== at * 4)).length;
      return { kind, recall: right / changed.length, wrong };
    });
    console.table(rows);
    expect(rows.reduce((sum, { wrong }) => sum + wrong, 0)).toBe(0);
    expect(rows.reduce((sum, { recall }) => sum + recall, 0) / rows.length).toBeGreaterThan(0.98);
  });

  test('a title is among the candidates after one slip of the pen, and nearly always after three', () => {
    const titles = readRecords('arxiv-distinct').records.map(({ title }) => ({ title }));
    const index = indexOf(titles.map((record) => keysOf(profileOf(record))));
    const recall = (kind: string) => {
      const random = seeded(9);
      const isFound = (record: Comparable, at: number) => {
        const slipped = PERTURBATIONS[kind]?.(record, random) ?? record;
        return keysOf(profileOf(slipped)).some((key) => index.get(key)?.includes(at));
      };
      return titles.filter(isFound).length / titles.length;
    };
    console.table({ 'one slip': recall('one slip'), 'three slips': recall('three slips') });
    expect(recall('one slip')).toBe(1);
    expect(recall('three slips')).toBeGreaterThan(0.95);
  });
});

/** Title and abstract, as a digest shows them. */
const shown = ({ title, abstract }: Comparable): Comparable => ({
  title,
  ...(abstract !== undefined && { abstract }),
});

function indexOf(keys: readonly (readonly string[])[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  keys.forEach((ofOne, at) => ofOne.forEach((key) => index.set(key, [...(index.get(key) ?? []), at])));
  return index;
}
