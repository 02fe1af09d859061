import { describe, expect, test } from 'vitest';
import { cluster } from '../../../lib/identity/cluster.ts';
import { fillShelf, recallOf } from '../../dedup/look-up.ts';
import { measureClusters, measurePairs, measurePerturbations, measureSeeds } from '../../dedup/measure.ts';
import { haveSets, readPairs, readRecords } from '../../dedup/sets.ts';
import { SLIPS } from '../../dedup/slips.ts';
import { falseMergesIn, haveLists, readVenueLists } from '../../dedup/venue-lists.ts';

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
    expect(measureSeeds()).toEqual({ titles: 390, right: 91, wrong: 0 });
  });

  test('titles and abstracts changed in fifteen ways lead back to their paper and to no other', () => {
    const kinds = measurePerturbations();
    console.table(kinds);
    expect(kinds.reduce((sum, { wrong }) => sum + wrong, 0)).toBe(0);
    expect(kinds.reduce((sum, { recall }) => sum + recall, 0) / kinds.length).toBeGreaterThan(0.985);
  }, 60_000);

  test('a title is among six candidates of 10,000 after one slip of the pen, and nearly always after more', () => {
    const shelf = fillShelf(10_000);
    const recalls = Object.keys(SLIPS).map((slip) => ({ slip, recall: recallOf(shelf, slip, 10) }));
    console.table(recalls);
    expect(recalls[0]?.recall).toBeGreaterThan(0.9985);
    expect(Math.min(...recalls.map(({ recall }) => recall))).toBeGreaterThan(0.97);
    expect(shelf.keysOfOne).toBeLessThan(11);
  }, 60_000);
});

test.skipIf(!haveLists)(
  'no two papers of a list of a venue, a search or a digest are joined',
  async () => {
    for (const list of await readVenueLists()) expect(falseMergesIn(list), list.page).toEqual([]);
  },
  60_000,
);
