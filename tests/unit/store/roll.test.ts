import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { PaperFacts } from '../../../lib/papers/paper.ts';
import { act } from '../../../lib/store/act.ts';
import { openStore, type Store } from '../../../lib/store/database.ts';
import { catchUp } from '../../../lib/store/identity/catch-up.ts';
import { hashOf } from '../../../lib/store/identity/clue-hash.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { MIGRATIONS } from '../../../lib/store/migrations.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { enrol } from '../../../lib/store/roll/enrol.ts';
import { foldRoll } from '../../../lib/store/roll/fold-roll.ts';
import { papersNamed } from '../../../lib/store/roll/papers-named.ts';
import { ownName } from '../../../lib/store/roll/roll-names.ts';
import { loadRoll, readRoll } from '../../../lib/store/roll/roll.ts';
import { aDisk, aStore, aStoreOn, everythingIn } from './a-store.ts';
import { counted } from './counted.ts';
import { aDay, anEntry, entries, id, PREPRINT } from './some-papers.ts';
import { aStep, SOME, type Step } from './some-steps.ts';

const [MONDAY, TUESDAY] = [aDay('2026-09-28'), aDay('2026-09-29')];

/** A page of papers that nobody has met. */
function strangers(count: number): PaperFacts[] {
  return Array.from({ length: count }, (_none, n) => anEntry(`s2:stranger${n}`));
}

describe('with the roll in memory', () => {
  test('of papers never met no name, no reading and no tie is asked for', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, entries(40), 1);
    await catchUp(db);
    const { read } = counted();
    expect(await lookUp(db, TUESDAY, strangers(40))).toEqual(strangers(40).map(() => null));
    const asked = ['forms', 'library', 'kin', 'sightings'].map((table) => read.get(table) ?? 0);
    expect(asked).toEqual([0, 0, 0, 0]);
  });

  test('of a known paper two small records are read: the paper, and where it was seen', async () => {
    const db = await aStoreOn((before) => recordSightings(before, MONDAY, entries(40), 1));
    await catchUp(db);
    const { read } = counted();
    await lookUp(db, TUESDAY, entries(40));
    const records = Object.fromEntries([...read].filter(([, count]) => count > 0));
    // And the head of the roll, its two lines of news, the digest that all were met in, what was touched last.
    expect(records).toEqual({ papers: 40, sightings: 40, digests: 1, roll: 1, rollNews: 2, touched: 1 });
  });

  test('what was saved a moment ago, here or in another window, is known', async () => {
    const disk = aDisk();
    const [db, window] = [await aStore(disk), await aStore(disk)];
    await recordSightings(db, MONDAY, entries(40), 1);
    await catchUp(db);
    const [first, second] = entries(42).slice(40);
    if (!first || !second) throw new Error('two more');
    await act(db, MONDAY, [first], { do: 'save' }, 2);
    await act(window, MONDAY, [second], { do: 'save' }, 3);
    const known = await lookUp(db, TUESDAY, entries(42));
    expect(known.slice(40).map((one) => one?.reading?.savedAt)).toEqual([2, 3]);
  });

  test('a paper whose number is another one’s is not taken for it, and is remembered when it is met', async () => {
    const db = await aStore();
    const [mine, twin] = ofOneNumber();
    await recordSightings(db, MONDAY, [...entries(10), anEntry(mine)], 1);
    await catchUp(db);
    const page = [...strangers(10), anEntry(twin, { title: 'Fog Horns at Night' })];
    expect(await lookUp(db, TUESDAY, page)).toEqual(page.map(() => null));
    await recordSightings(db, TUESDAY, page, 2);
    const known = await lookUp(db, MONDAY, [...strangers(8), anEntry(mine), anEntry(twin)]);
    expect(known.slice(8).map((one) => one?.paper)).toEqual([mine, twin]);
  });

  test('whoever asks by name hears which papers are known, and as which', async () => {
    const db = await aStore();
    const volume = id('doi:10.5555/volume');
    await recordSightings(db, MONDAY, [{ ...PREPRINT, ids: [id(PREPRINT.key), volume] }], 1);
    await catchUp(db);
    const names = [PREPRINT.key, volume, 'doi:10.5555/nobody'];
    const named = await db.transaction('r', [db.forms, db.roll, db.rollNews], async () =>
      papersNamed(db, await readRoll(db), names),
    );
    expect([...named]).toEqual([
      [PREPRINT.key, [PREPRINT.key]],
      [volume, [PREPRINT.key]],
      ['doi:10.5555/nobody', []],
    ]);
  });
});

/** Two keys whose names have one number on the roll. */
function ofOneNumber(): [string, string] {
  const seen = new Map<number, string>();
  for (let n = 0; ; n++) {
    const name = `s2:${n.toString(36)}`;
    const number = hashOf(ownName(name));
    const twin = seen.get(number);
    if (twin !== undefined) return [twin, name];
    seen.set(number, name);
  }
}

describe('a library that was kept before there was a roll', () => {
  test('is put on it by and by, goes on after a kill, and until then every record is asked for', async () => {
    const disk = aDisk();
    const writing = await aStore(disk);
    await recordSightings(writing, MONDAY, entries(60), 1);
    await writing.rollNews.clear();
    const killed = await aStore(disk);
    await killedAfter(3, killed, () => enrol(killed, { part: 7, stride: 14 }));
    expect((await killed.roll.get(-1))?.walk).toMatchObject({ table: 0 });
    const db = await aStore(disk);
    await loadRoll(db);
    const known = async () =>
      (await lookUp(db, TUESDAY, entries(60))).filter((one) => one?.here ?? one?.earlier);
    expect(await known()).toHaveLength(60);
    expect(await readRoll(db)).toBeUndefined();
    await enrol(db, { part: 7, stride: 14 });
    await loadRoll(db);
    expect(await readRoll(db)).toBeDefined();
    expect(await known()).toHaveLength(60);
  });

  test('of an older version opens as it was', async () => {
    const disk = aDisk();
    const old = await openStore({ factory: disk, migrations: MIGRATIONS.slice(0, 3) });
    await recordSightings(old, MONDAY, [], 1);
    await old.table('forms').bulkAdd(entries(9).map((one) => ({ form: one.key, papers: [one.key] })));
    await old
      .table('papers')
      .bulkAdd(entries(9).map((one) => ({ ...one, plainTitle: '', metAt: 1, changedAt: 1 })));
    old.close();
    const db = await aStore(disk);
    await catchUp(db);
    expect(await readRoll(db)).toBeDefined();
    expect((await lookUp(db, TUESDAY, [...entries(9), ...strangers(9)])).map((one) => one?.paper)).toEqual([
      ...entries(9).map((one) => one.key),
      ...strangers(9).map(() => undefined),
    ]);
  });
});

/** Does some of it: the transaction after so many is not begun. */
async function killedAfter(transactions: number, db: Store, work: () => Promise<unknown>): Promise<void> {
  const real = db.transaction.bind(db) as (...args: unknown[]) => unknown;
  let left = transactions;
  const spy = vi.spyOn(db, 'transaction').mockImplementation(((...args: unknown[]) => {
    if (left-- <= 0) throw new Error('killed');
    return real(...args);
  }) as never);
  await work().catch(() => undefined);
  spy.mockRestore();
}

const tidying = fc.oneof(
  fc.nat(8).map(
    (left): Step =>
      (db) =>
        killedAfter(left, db, () => tidied(db)),
  ),
  fc.constant<Step>(tidied),
);

/** In pieces as small as can be, so that a kill may fall between any two. */
async function tidied(db: Store): Promise<void> {
  await enrol(db, { part: 2, stride: 4 });
  await foldRoll(db, { lines: 1, recent: 3 });
  await loadRoll(db);
}

test('whatever is met, saved, undone, brought in or killed: with the roll is told and kept what is without', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(aStep, tidying), { maxLength: 8 }), async (all) => {
      const [db, plain] = [await openStore({ factory: aDisk() }), await openStore({ factory: aDisk() })];
      for (const [at, [step, tidy]] of all.entries()) {
        // Whoever has no roll in memory asks for every record.
        for (const each of [db, plain]) await step(each, at + 1);
        await tidy(db, at + 1);
        const page = [...SOME, ...strangers(2)];
        expect(await lookUp(db, TUESDAY, page, 99)).toEqual(await lookUp(plain, TUESDAY, page, 99));
      }
      expect(await everythingIn(db)).toEqual(await everythingIn(plain));
      for (const each of [db, plain]) each.close();
    }),
    { numRuns: 60 },
  );
});
