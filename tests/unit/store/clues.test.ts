import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaperFacts } from '../../../lib/papers/paper.ts';
import { openStore, type Store } from '../../../lib/store/database.ts';
import { catchUp } from '../../../lib/store/identity/catch-up.ts';
import { holdersIn, packed, unpacked } from '../../../lib/store/identity/clue-bucket.ts';
import { bucketOf, hashOf } from '../../../lib/store/identity/clue-hash.ts';
import { Clues } from '../../../lib/store/identity/clues.ts';
import { foldClues } from '../../../lib/store/identity/fold-clues.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { MIGRATIONS } from '../../../lib/store/migrations.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import type { ClueBucket } from '../../../lib/store/records.ts';
import { aDisk, aStore } from './a-store.ts';
import { aDay, anEntry, id, PREPRINT, PUBLISHED } from './some-papers.ts';

const [MONDAY, TUESDAY] = [aDay('2026-09-28'), aDay('2026-09-29')];

const known = async (db: Store, entry: PaperFacts) => (await lookUp(db, TUESDAY, [entry]))[0];

test('what was remembered before there were clues is found by them after the worker has caught up', async () => {
  const disk = aDisk();
  const old = await openStore({ factory: disk, migrations: MIGRATIONS.slice(0, 1) });
  const aged = { ...PREPRINT, plainTitle: '', metAt: 1, changedAt: 1, ids: [id(PREPRINT.key)] };
  await old.table('papers').add(aged);
  await old.table('forms').add({ form: PREPRINT.key, papers: [PREPRINT.key] });
  old.close();
  const db = await aStore(disk);
  expect(await known(db, PUBLISHED)).toBeNull();
  await catchUp(db);
  expect((await known(db, PUBLISHED))?.also).toEqual([PREPRINT.key]);
  expect(await db.papers.where('unclued').equals(1).count()).toBe(0);
});

type Pair = readonly [clue: number, paper: number];

/** As they are kept. */
function bucketsOfPairs(pairs: readonly Pair[]): ClueBucket[] {
  const numbers = [...new Set(pairs.map(([clue]) => bucketOf(clue)))];
  return numbers.map((bucket) => {
    const clues = new Set(pairs.map(([clue]) => clue).filter((clue) => bucketOf(clue) === bucket));
    const papersOf = (one: number) => pairs.flatMap(([clue, paper]) => (clue === one ? [paper] : []));
    return packed(bucket, new Map([...clues].map((clue) => [clue, [...new Set(papersOf(clue))]])));
  });
}

function pairsOf(bucket: ClueBucket): Pair[] {
  return [...unpacked(bucket)].flatMap(([clue, papers]) => papers.map((paper): Pair => [clue, paper]));
}

describe('the index of clues', () => {
  test('of what a page reads it tells who has a clue that was asked about, however like its number others are', () => {
    const asked = ['~lamp', '^the ha', '$arbour'].map(hashOf);
    const like = (clue: number) => fc.constantFrom(clue, clue ^ 0x10000, clue ^ 0x80000000, clue ^ 1);
    const clue = fc
      .constantFrom(...asked)
      .chain(like)
      .map((number) => number >>> 0);
    const pairs = fc.array(fc.tuple(clue, fc.nat(9)));
    fc.assert(
      fc.property(pairs, pairs, fc.array(pairs), fc.boolean(), (folded, foldedLater, news, isOld) => {
        const before = bucketsOfPairs(folded).map((bucket) =>
          isOld ? { bucket: bucket.bucket, clues: Uint32Array.from(pairsOf(bucket).flat()) } : bucket,
        );
        const buckets = bucketsOfPairs([...before.flatMap(pairsOf), ...foldedLater]);
        const kept = isOld && foldedLater.length === 0 ? before : buckets;
        const holdersOf = (clue: number) => {
          const bucket = kept.find((one) => one.bucket === bucketOf(clue));
          return bucket ? holdersIn(bucket, clue) : new Uint32Array();
        };
        const clues = new Clues(
          new Map(asked.map((clue) => [clue, holdersOf(clue)])),
          news.map((some) => ({ clues: Uint32Array.from(some.flat()) })),
        );
        const holders = [...folded, ...foldedLater, ...news.flat()].filter(([its]) => its === asked[0]);
        expect(new Set(clues.holdersOf('~lamp'))).toEqual(new Set(holders.map(([, paper]) => paper)));
        expect([...clues.holdersOf('~lamp')]).toEqual([...clues.holdersOf('~lamp')].sort((a, b) => a - b));
      }),
    );
  });

  test('a page writes one line of news; folding puts it where it is looked for, and nothing is lost', async () => {
    const db = await aStore();
    for (let n = 0; n < 40; n++) {
      const number = String(n).padStart(2, '0');
      const one = anEntry(`s2:${number}`, { title: `Lamps of the ${number}th harbour seen from far away` });
      await recordSightings(db, aDay(`2026-08-${number}`), [one], n + 1);
    }
    await recordSightings(db, MONDAY, [PREPRINT], 50);
    expect(await db.clueNews.count()).toBe(41);
    const before = (await known(db, PUBLISHED))?.also;
    await foldClues(db);
    expect(await db.clueNews.count()).toBeLessThan(41);
    expect(await db.clues.count()).toBeGreaterThan(0);
    expect((await known(db, PUBLISHED))?.also).toEqual(before);
    expect(before).toEqual([PREPRINT.key]);
  });

  test('what an entry does not show of a known paper is not forgotten when it brings news', async () => {
    const db = await aStore();
    const volume = id('doi:10.5555/volume');
    const first = { ...PREPRINT, ids: [id(PREPRINT.key), volume] };
    const other = anEntry('arxiv:2401.00077', {
      ids: [id('arxiv:2401.00077'), volume],
      title: 'Fog Horns at Night',
    });
    await recordSightings(db, MONDAY, [first, other], 1);
    await recordSightings(
      db,
      TUESDAY,
      [{ ...PREPRINT, title: 'A Working Title', abstract: 'Now with words.' }],
      2,
    );
    expect((await db.forms.get(volume))?.papers).toEqual([PREPRINT.key, other.key]);
  });
});
