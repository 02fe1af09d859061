import { IDBObjectStore, IDBTransaction } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import type { PaperFacts } from '../../../lib/papers/paper.ts';
import { act, actAndTell } from '../../../lib/store/act.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { aStore, aStoreOn } from './a-store.ts';
import { aDay, anEntry, entries, key } from './some-papers.ts';

/*
 * What IndexedDB itself is asked, whatever library asks it. A transaction is one that has requests; a reader waits for
 * each, and the disk for each that writes.
 */

const MONDAY = aDay('2026-09-28');
const TUESDAY = aDay('2026-09-29');

interface Requests {
  reads: number;
  writes: number;
  /** How often somebody who waits for it all waits for an answer before he can ask on. */
  waits: number;
  readonly reading: Set<IDBTransaction>;
  readonly writing: Set<IDBTransaction>;
}

const WRITES = ['put', 'add', 'delete', 'clear'] as const;
const READS = ['get', 'getKey', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'] as const;

/** All that a work asks of the database. */
async function requestsOf(work: () => Promise<unknown>): Promise<Requests> {
  const requests: Requests = { reads: 0, writes: 0, waits: 0, reading: new Set(), writing: new Set() };
  let answered = 0;
  const asked = (request: IDBRequest) => {
    const wait = answered + 1;
    requests.waits = Math.max(requests.waits, wait);
    request.addEventListener('success', () => (answered = Math.max(answered, wait)));
  };
  const spies = [
    ...READS.map((name) =>
      spyOn(name, (transaction, request) => {
        requests.reads += 1;
        requests.reading.add(transaction);
        asked(request);
      }),
    ),
    ...WRITES.map((name) =>
      spyOn(name, (transaction, request) => {
        requests.writes += 1;
        requests.writing.add(transaction);
        asked(request);
      }),
    ),
  ];
  await work();
  for (const spy of spies) spy.mockRestore();
  return requests;
}

function spyOn(
  name: (typeof READS | typeof WRITES)[number],
  count: (transaction: IDBTransaction, request: IDBRequest) => void,
) {
  const real = Reflect.get(IDBObjectStore.prototype, name) as (...args: unknown[]) => IDBRequest;
  return vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
    this: IDBObjectStore,
    ...args: unknown[]
  ) {
    const request = Reflect.apply(real, this, args);
    count(this.transaction, request);
    return request as never;
  });
}

test('a page is looked up in one transaction that writes nothing, whether it has 100 entries or 1,000', async () => {
  const db = await aStore();
  await recordSightings(db, MONDAY, entries(100), 1);
  for (const count of [100, 1_000]) {
    const { reading, writes } = await requestsOf(() => lookUp(db, TUESDAY, entries(count)));
    expect(reading.size).toBe(1);
    expect(writes).toBe(0);
  }
});

/** So many papers that nobody has met: what is known is looked through for what is like them. */
function strangers(count: number): PaperFacts[] {
  return entries(count).map((one) => ({ ...one, ids: [], key: key(`title:${one.key}`) }));
}

test.each([
  ['known', entries],
  ['new', strangers],
])('for a page of 100 papers that are %s a reader waits as often as for one of 10', async (_which, some) => {
  const waits = async (count: number) => {
    const db = await aStoreOn((before) => recordSightings(before, MONDAY, entries(100), 1));
    return (await requestsOf(() => lookUp(db, TUESDAY, some(count)))).waits;
  };
  expect(await waits(100)).toBe(await waits(10));
  expect(await waits(100)).toBeLessThanOrEqual(7);
});

test('what a look-up of known papers reads grows with the page, not with what was met', async () => {
  const reads = async (met: number) => {
    const db = await aStoreOn((before) => recordSightings(before, MONDAY, entries(met), 1));
    return (await requestsOf(() => lookUp(db, TUESDAY, entries(20)))).reads;
  };
  expect(await reads(400)).toBe(await reads(40));
});

test('of a known paper that brings no news five small records are read: name, paper, sightings, reading, ties', async () => {
  const db = await aStoreOn((before) => recordSightings(before, MONDAY, entries(40), 1));
  const { reads } = await requestsOf(() => lookUp(db, TUESDAY, entries(40)));
  // And what was touched last, the reader's words, and the digest that all were met in.
  expect(reads).toBe(5 * 40 + 3);
});

test('whether a name or a title is known is asked once, whatever the answer', async () => {
  const db = await aStoreOn((before) => recordSightings(before, MONDAY, entries(20), 1));
  const asked: unknown[] = [];
  const real = IDBObjectStore.prototype.get;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    if (this.name === 'forms') asked.push(key);
    return Reflect.apply(real, this, [key]) as never;
  });
  await lookUp(db, TUESDAY, entries(40));
  spy.mockRestore();
  // Twenty are known by their names; of twenty others the titles are looked for.
  expect(asked.length).toBe(40 + 20);
  expect(new Set(asked).size).toBe(asked.length);
});

test('saving a digest of 100 is one transaction, as is saving one paper', async () => {
  const db = await aStore();
  const digest = await requestsOf(() => act(db, MONDAY, entries(100), { do: 'save' }, 1));
  const one = await requestsOf(() => act(db, TUESDAY, [anEntry('arxiv:2401.77777')], { do: 'save' }, 2));
  expect([digest.writing.size, one.writing.size]).toEqual([1, 1]);
});

test('who saves a paper that was met waits until it is known that nobody else has written, and for what is written', async () => {
  const db = await aStoreOn((before) => recordSightings(before, MONDAY, entries(40), 1));
  await lookUp(db, MONDAY, entries(1));
  await recordSightings(db, MONDAY, entries(1), 1);
  const { reads, waits } = await requestsOf(() => act(db, MONDAY, entries(1), { do: 'save' }, 2));
  expect([reads, waits]).toEqual([1, 2]);
});

test('a page that was looked up, and was on screen, is saved from without reading it again', async () => {
  const db = await aStoreOn((before) => recordSightings(before, MONDAY, entries(40), 1));
  await lookUp(db, TUESDAY, entries(40));
  const seen = await requestsOf(() => recordSightings(db, TUESDAY, entries(40), 2));
  const saved = await requestsOf(() => act(db, TUESDAY, entries(40), { do: 'save' }, 3));
  // Who writes has to know where else a title is found, as a name or as a key, and the digest.
  expect([seen.reads, saved.reads]).toEqual([1 + 2 * 40 + 1, 1]);
});

test('what is to be told of a page that is saved is read while it is written', async () => {
  const db = await aStore();
  await recordSightings(db, MONDAY, entries(40), 1);
  const { waits } = await requestsOf(() => actAndTell(db, TUESDAY, entries(4), { do: 'save' }, 2));
  // Before either it is seen that nobody else has written.
  expect(waits).toBe(3);
});

test('the disk begins before anybody has heard of what is written', async () => {
  const db = await aStore();
  await recordSightings(db, MONDAY, entries(4), 1);
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
  let answered = 0;
  const real = IDBObjectStore.prototype.put;
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    record,
  ) {
    const request = Reflect.apply(real, this, [record]);
    request.addEventListener('success', () => (answered += 1));
    return request;
  });
  commit.mockImplementation(function (this: IDBTransaction) {
    expect(answered).toBe(0);
  });
  await act(db, MONDAY, entries(4), { do: 'save' }, 2);
  expect(commit).toHaveBeenCalledTimes(1);
  expect(answered).toBe(4);
  commit.mockRestore();
  put.mockRestore();
});

test('of a few entries all that stands under their keys is read at once; of many, nothing that may not be there', async () => {
  const asked = async (count: number) => {
    const db = await aStoreOn((before) => recordSightings(before, MONDAY, entries(40), 1));
    return requestsOf(() => lookUp(db, TUESDAY, entries(count)));
  };
  const [few, many] = [await asked(4), await asked(40)];
  expect([few.reads, many.reads]).toEqual([5 * 4 + 3, 5 * 40 + 3]);
  // What was touched last comes first; the digest that they were met in comes last.
  expect([few.waits, many.waits]).toEqual([3, 4]);
});

test('what saving a digest writes grows with its papers alone: so many records a paper', async () => {
  const writes = async (count: number) => {
    const db = await aStore();
    return (await requestsOf(() => act(db, MONDAY, entries(count), { do: 'save' }, 1))).writes;
  };
  const [ten, hundred] = [await writes(10), await writes(100)];
  expect(hundred).toBeLessThanOrEqual(10 * ten);
});
