import type { DBCore, DBCoreTable } from 'dexie';
import { expect, test } from 'vitest';
import { act } from '../../../lib/store/act.ts';
import type { Store } from '../../../lib/store/database.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { aStore } from './a-store.ts';
import { aDay, anEntry, entries, key } from './some-papers.ts';

interface Asked {
  readonly batches: string[];
  readonly written: string[];
}

/** Opens a store that notes each batch it is asked for, and each record that it writes. */
async function aCountedStore(): Promise<{ db: Store; asked: Asked }> {
  const db = await aStore();
  const asked: Asked = { batches: [], written: [] };
  db.close();
  db.use({
    stack: 'dbcore',
    create: (core: DBCore) => ({ ...core, table: (name: string) => counted(core.table(name), asked) }),
  });
  await db.open();
  return { db, asked };
}

function counted(table: DBCoreTable, { batches, written }: Asked): DBCoreTable {
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
    mutate: (request) => {
      const records = request.type === 'add' || request.type === 'put' ? request.values : [];
      written.push(...records.map(() => table.name));
      if (request.type === 'delete') written.push(...request.keys.map(() => `-${table.name}`));
      return table.mutate(request);
    },
  };
}

const MONDAY = aDay('2026-09-28');
const A = anEntry('arxiv:2401.00001');

test('a page of 100 entries is asked in as many batches as one of 10', async () => {
  const { db, asked } = await aCountedStore();
  await recordSightings(db, MONDAY, entries(100), 1);
  const batchesFor = async (count: number) => {
    asked.batches.length = 0;
    await lookUp(db, aDay('2026-09-29'), entries(count));
    return [...asked.batches];
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
  const { db, asked } = await aCountedStore();
  await recordSightings(db, MONDAY, entries(100), 1);
  const batchesFor = async (count: number) => {
    asked.batches.length = 0;
    const others = entries(count).map((one) => ({ ...one, ids: [], key: key(`title:${one.key}`) }));
    await lookUp(db, aDay('2026-09-29'), others);
    return [...asked.batches];
  };
  const forTen = await batchesFor(10);
  const forHundred = await batchesFor(100);
  expect(forHundred.filter((batch) => /getMany (?:clues|numbers)/.test(batch))).toEqual([
    'getMany clues',
    'getMany numbers',
  ]);
  for (const batches of [forTen, forHundred]) expect(batches.length).toBeLessThanOrEqual(13);
});

test('looking up writes nothing', async () => {
  const { db, asked } = await aCountedStore();
  await lookUp(db, MONDAY, entries(10));
  expect(asked.written).toEqual([]);
});

test('saving one of many papers that were met writes three small records and one line of the log', async () => {
  const { db, asked } = await aCountedStore();
  await recordSightings(db, MONDAY, entries(100), 1);
  asked.written.length = 0;
  await act(db, MONDAY, [A], { do: 'save' }, 2);
  expect(asked.written.sort()).toEqual(['changes', 'digests', 'library', 'sightings']);
});

test('an act that changes nothing writes no reading and no line of the log', async () => {
  const { db, asked } = await aCountedStore();
  await act(db, MONDAY, [A], { do: 'tag', tags: ['nas'] }, 1);
  asked.written.length = 0;
  await act(db, MONDAY, [A], { do: 'save' }, 2);
  await act(db, MONDAY, [A], { do: 'add-tags', tags: ['NAS'] }, 2);
  await act(db, MONDAY, [A], { do: 'unread' }, 2);
  expect(asked.written.filter((table) => /library|changes|papers|forms/.test(table))).toEqual([]);
});

test('a reload writes sightings and the digest, no paper again', async () => {
  const { db, asked } = await aCountedStore();
  await recordSightings(db, MONDAY, entries(10), 1);
  asked.written.length = 0;
  await recordSightings(db, MONDAY, entries(10), 2);
  expect(new Set(asked.written)).toEqual(new Set(['sightings', 'digests']));
  expect(asked.written.length).toBe(11);
});
