import type { DBCore, DBCoreTable } from 'dexie';
import { expect, test } from 'vitest';
import { act } from '../../../lib/store/act.ts';
import type { Store } from '../../../lib/store/database.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { aStore } from './a-store.ts';
import { counted } from './counted.ts';
import { AN_HOUR, aDay, anEntry, entries, key } from './some-papers.ts';

/** Opens a store that notes each batch that it is asked to read. */
async function aCountedStore(): Promise<{ db: Store; batches: string[] }> {
  const db = await aStore();
  const batches: string[] = [];
  db.close();
  db.use({
    stack: 'dbcore',
    create: (core: DBCore) => ({ ...core, table: (name: string) => noted(core.table(name), batches) }),
  });
  await db.open();
  return { db, batches };
}

function noted(table: DBCoreTable, batches: string[]): DBCoreTable {
  return {
    ...table,
    get: (request) => {
      batches.push(`get ${table.name}`);
      return table.get(request);
    },
    getMany: (request) => {
      batches.push(`getMany ${table.name}`);
      return table.getMany(request);
    },
    query: (request) => {
      batches.push(`query ${table.name}`);
      return table.query(request);
    },
  };
}

const MONDAY = aDay('2026-09-28');
const A = anEntry('arxiv:2401.00001');

test('a page of 100 entries is asked in as many batches as one of 10', async () => {
  const { db, batches } = await aCountedStore();
  await recordSightings(db, MONDAY, entries(100), 1);
  const batchesFor = async (count: number) => {
    batches.length = 0;
    await lookUp(db, aDay('2026-09-29'), entries(count));
    return [...batches];
  };
  const forTen = await batchesFor(10);
  expect(await batchesFor(100)).toEqual(forTen);
  expect(forTen.sort()).toEqual([
    'getMany digests',
    'getMany forms',
    'getMany kin',
    'getMany library',
    'getMany papers',
    'getMany sightings',
    'query verdicts',
  ]);
});

test('a page of papers that are new is compared with all that is remembered in a fixed number of batches', async () => {
  const { db, batches } = await aCountedStore();
  await recordSightings(db, MONDAY, entries(100), 1);
  const batchesFor = async (count: number) => {
    batches.length = 0;
    const others = entries(count).map((one) => ({ ...one, ids: [], key: key(`title:${one.key}`) }));
    await lookUp(db, aDay('2026-09-29'), others);
    return [...batches];
  };
  const forTen = await batchesFor(10);
  const forHundred = await batchesFor(100);
  expect(forHundred.filter((batch) => /getMany (?:clues|numbers)/.test(batch))).toEqual([
    'getMany clues',
    'getMany numbers',
  ]);
  for (const asked of [forTen, forHundred]) expect(asked.length).toBeLessThanOrEqual(13);
});

test('looking up writes nothing', async () => {
  const db = await aStore();
  const { written } = counted();
  await lookUp(db, MONDAY, entries(10));
  expect(written).toEqual(new Map());
});

const A_SAVE = { library: 1, changes: 1, touched: 1, rollNews: 1 };

test.each([
  ['that are on screen writes one small record, and a line each of the log and the journals', 0, A_SAVE],
  ['met an hour ago writes that they are met here, too', AN_HOUR, { ...A_SAVE, sightings: 1, digests: 1 }],
])('saving one of many papers %s', async (_which, later, expected) => {
  const db = await aStore();
  await recordSightings(db, MONDAY, entries(100), 1);
  const { written } = counted();
  await act(db, MONDAY, [A], { do: 'save' }, 2 + later);
  expect(Object.fromEntries(written)).toEqual(expected);
});

test('an act that changes nothing writes nothing', async () => {
  const db = await aStore();
  await act(db, MONDAY, [A], { do: 'tag', tags: ['nas'] }, 1);
  const { written } = counted();
  await act(db, MONDAY, [A], { do: 'save' }, 2);
  await act(db, MONDAY, [A], { do: 'add-tags', tags: ['NAS'] }, 2);
  await act(db, MONDAY, [A], { do: 'unread' }, 2);
  expect(written).toEqual(new Map());
});

test.each([
  ['at once writes nothing', 0, {}],
  ['an hour later writes sightings and the digest, no paper again', AN_HOUR, { sightings: 10, digests: 1 }],
])('a reload %s', async (_when, later, expected) => {
  const db = await aStore();
  await recordSightings(db, MONDAY, entries(10), 1);
  const { written } = counted();
  await recordSightings(db, MONDAY, entries(10), 2 + later);
  expect(Object.fromEntries(written)).toEqual(expected);
});
