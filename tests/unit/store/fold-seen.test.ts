import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldSeen } from '../../../lib/store/fold-seen.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import type { Seen } from '../../../lib/store/records.ts';
import { aStore } from './a-store.ts';
import { aDay, anEntry } from './some-papers.ts';

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 8, 28);

describe('a paper that stands on the lists for years', () => {
  const PAPER = anEntry('arxiv:2401.00001');
  const START = Date.UTC(2024, 0, 3);
  const listAt = (day: number) => aDay(new Date(START + day * DAY).toISOString().slice(0, 10));

  async function metDaily(days: number) {
    const db = await aStore();
    for (let day = 0; day < days; day += 1)
      await recordSightings(db, listAt(day), [{ ...PAPER, version: day + 1 }], START + day * DAY);
    return { db, seen: (await db.sightings.get(PAPER.key))?.seen ?? [] };
  }

  test('has a line for each day of the last quarter of a year, and one for each month before', async () => {
    const { seen } = await metDaily(400);
    const [first] = seen;
    expect(seen).toHaveLength(11 + 92);
    expect(first).toMatchObject({
      digest: listAt(0).id,
      first: START,
      last: Date.UTC(2024, 0, 31),
      version: 29,
    });
    expect(seen.at(-1)).toMatchObject({ digest: listAt(399).id, version: 400 });
  });

  test('is new where it was met first, and says so everywhere else', async () => {
    const { db } = await metDaily(200);
    const [there, later, today] = await Promise.all(
      [0, 9, 200].map(async (day) => (await lookUp(db, listAt(day), [PAPER]))[0]),
    );
    expect(there?.earlier).toBeUndefined();
    expect(there?.here?.first).toBe(START);
    for (const known of [later, today])
      expect(known?.earlier).toMatchObject({ digest: { id: listAt(0).id }, first: START });
  });
});

describe('whatever is folded', () => {
  const seen = fc.record(
    {
      digest: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((name) => `site:${name}`),
      first: fc.integer({ min: NOW - 400 * DAY, max: NOW }),
      last: fc.integer({ min: 0, max: 30 * DAY }),
      version: fc.integer({ min: 1, max: 9 }),
    },
    { requiredKeys: ['digest', 'first', 'last'] },
  );
  const sightings: fc.Arbitrary<Seen[]> = fc
    .uniqueArray(seen, { selector: ({ digest }) => digest })
    .map((all) => all.map((one) => ({ ...one, last: Math.min(NOW, one.first + one.last) })));
  const newest = (all: readonly Seen[]) => Math.max(0, ...all.map(({ version = 0 }) => version));

  test('the first and the last sighting of all stay, and the newest version', () => {
    fc.assert(
      fc.property(sightings, (all) => {
        const after = foldSeen(all, NOW);
        expect(Math.min(...after.map(({ first }) => first))).toBe(Math.min(...all.map(({ first }) => first)));
        expect(Math.max(...after.map(({ last }) => last))).toBe(Math.max(...all.map(({ last }) => last)));
        expect(newest(after)).toBe(newest(all));
        expect(all.map(({ digest }) => digest)).toEqual(
          expect.arrayContaining(after.map(({ digest }) => digest)),
        );
      }),
    );
  });

  test('no two old lines are of one month', () => {
    fc.assert(
      fc.property(sightings, (all) => {
        const old = foldSeen(all, NOW).filter(({ last }) => last <= NOW - 92 * DAY);
        const months = old.map(({ first }) => new Date(first).toISOString().slice(0, 7));
        expect(new Set(months).size).toBe(months.length);
      }),
    );
  });

  test('it is all the same when, how often and in which order', () => {
    const inOrder = (all: readonly Seen[]) => [...all].sort((a, b) => (a.digest < b.digest ? -1 : 1));
    fc.assert(
      fc.property(sightings, fc.nat(500), (all, days) => {
        const later = NOW + days * DAY;
        const atOnce = inOrder(foldSeen(all, later));
        expect(inOrder(foldSeen(foldSeen(all, NOW), later))).toEqual(atOnce);
        expect(inOrder(foldSeen([...all].reverse(), later))).toEqual(atOnce);
      }),
    );
  });
});
