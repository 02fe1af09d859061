import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../lib/digest/reading.ts';
import type { PaperFacts, PaperKey } from '../../../lib/papers/paper.ts';
import { act } from '../../../lib/store/act.ts';
import { undo } from '../../../lib/store/change-log.ts';
import { openStore, type Store } from '../../../lib/store/database.ts';
import { gather } from '../../../lib/store/gather.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { match } from '../../../lib/store/match.ts';
import { passVerdict, passVerdictOnPaper } from '../../../lib/store/pass-verdict.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import type { VerdictRecord } from '../../../lib/store/records.ts';
import { inPair, verdictsFrom } from '../../../lib/store/verdicts.ts';
import { aDisk, aStore } from './a-store.ts';
import { aDay, anEntry, id, key } from './some-papers.ts';

const [MONDAY, TUESDAY, WEDNESDAY] = [aDay('2026-09-28'), aDay('2026-09-29'), aDay('2026-09-30')];
const TITLE = 'Pruning networks without any data';
const PREPRINT = anEntry('arxiv:2401.00001', { title: TITLE });
const PUBLISHED = anEntry('doi:10.1/a', { title: TITLE });
const NOT_THE_PREPRINT: Verdict = { do: 'differ', as: [PREPRINT.key] };

const known = async (db: Store, entry: PaperFacts, digest = TUESDAY) =>
  (await lookUp(db, digest, [entry]))[0];

describe('not the same', () => {
  test('what its title joined is new, stands by itself, and stays so when the page is loaded again', async () => {
    const db = await aStore();
    await act(db, MONDAY, [PREPRINT], { do: 'save' }, 1);
    expect(await known(db, PUBLISHED)).toMatchObject({ by: 'evidence', also: [PREPRINT.key] });
    await recordSightings(db, TUESDAY, [PUBLISHED], 2);

    const change = await passVerdict(db, TUESDAY, PUBLISHED, NOT_THE_PREPRINT, 3);
    expect(change).toMatchObject({ label: 'Kept apart as another paper' });
    expect(new Set(change.papers)).toEqual(new Set([PREPRINT.key, PUBLISHED.key]));
    for (const times of [1, 2]) {
      const now = await known(db, PUBLISHED);
      expect(now, `load ${times}`).toMatchObject({ paper: PUBLISHED.key, apart: [PREPRINT.key] });
      expect(now).not.toHaveProperty('earlier');
      expect(now).not.toHaveProperty('reading');
      await recordSightings(db, TUESDAY, [PREPRINT, PUBLISHED], 4 + times);
    }
    expect(await known(db, PREPRINT)).toMatchObject({ paper: PREPRINT.key, reading: { savedAt: 1 } });
  });

  test('undo brings back what was joined, though it has been met by itself since', async () => {
    const db = await aStore();
    await act(db, MONDAY, [PREPRINT], { do: 'save' }, 1);
    await passVerdict(db, TUESDAY, PUBLISHED, NOT_THE_PREPRINT, 2);
    await recordSightings(db, TUESDAY, [PUBLISHED], 3);
    expect(await undo(db)).toMatchObject({ label: 'Undone: kept apart as another paper' });
    expect(await known(db, PUBLISHED)).toMatchObject({
      paper: PREPRINT.key,
      by: 'evidence',
      reading: { savedAt: 1 },
    });
    expect(await db.verdicts.count()).toBe(0);
  });

  test('a third form that shows the identifiers of both leads to one of them, never to both', async () => {
    const db = await aStore();
    await act(db, MONDAY, [PREPRINT], { do: 'save' }, 1);
    await recordSightings(db, TUESDAY, [PUBLISHED], 2);
    await passVerdict(db, TUESDAY, PUBLISHED, NOT_THE_PREPRINT, 3);
    const both = anEntry('s2:1', { ids: [id('s2:1'), PUBLISHED.ids, PREPRINT.ids].flat(), title: TITLE });
    expect(await known(db, both, WEDNESDAY)).toMatchObject({ paper: PUBLISHED.key, also: [PUBLISHED.key] });
  });

  test('said again changes nothing, and is not one more line to take back', async () => {
    const db = await aStore();
    await passVerdict(db, TUESDAY, PUBLISHED, NOT_THE_PREPRINT, 1);
    expect(await passVerdict(db, TUESDAY, PUBLISHED, NOT_THE_PREPRINT, 2)).toMatchObject({
      id: 0,
      papers: [],
    });
    expect(await db.changes.count()).toBe(1);
  });
});

describe('the same', () => {
  const OTHER = anEntry('arxiv:2401.00002', { title: 'Quite another title of a paper' });

  test('two that nothing joins count as one, and undo makes them two again', async () => {
    const db = await aStore();
    await act(db, MONDAY, [PREPRINT], { do: 'save' }, 1);
    await recordSightings(db, TUESDAY, [OTHER], 2);
    const change = await passVerdictOnPaper(db, OTHER.key, { do: 'same', as: [PREPRINT.key] }, 3);
    expect(change).toMatchObject({ label: 'Joined as the same paper' });
    expect(await known(db, OTHER)).toMatchObject({
      paper: PREPRINT.key,
      by: 'verdict',
      earlier: { first: 1 },
      reading: { savedAt: 1 },
    });
    await undo(db, change.id);
    expect(await known(db, OTHER)).not.toHaveProperty('also');
  });

  test('takes back what was said against it, of whichever form, and undo puts those words back', async () => {
    const db = await aStore();
    const renamed = { ...PUBLISHED, title: 'What the printed form of it is called' };
    await recordSightings(db, MONDAY, [PREPRINT, renamed, OTHER], 1);
    await passVerdictOnPaper(db, OTHER.key, { do: 'differ', as: [PREPRINT.key, PUBLISHED.key] }, 2);
    await passVerdictOnPaper(db, PREPRINT.key, { do: 'same', as: [PUBLISHED.key] }, 3);
    const before = await db.verdicts.toArray();
    await passVerdictOnPaper(db, OTHER.key, { do: 'same', as: [PREPRINT.key] }, 4);
    expect((await known(db, OTHER))?.also).toEqual([PREPRINT.key, PUBLISHED.key]);
    await undo(db);
    expect(await db.verdicts.toArray()).toEqual(before);
  });

  test('a word that has changed since is left alone when the older one is taken back', async () => {
    const db = await aStore();
    const joined = await passVerdictOnPaper(db, OTHER.key, { do: 'same', as: [PREPRINT.key] }, 1);
    await passVerdictOnPaper(db, OTHER.key, { do: 'differ', as: [PREPRINT.key] }, 2);
    expect((await undo(db, joined.id))?.label).toMatch(/has changed since/);
    expect(await db.verdicts.toArray()).toMatchObject([{ same: false, at: 2 }]);
  });
});

describe('words that contradict each other', () => {
  const [a, b, c] = [key('arxiv:a'), key('arxiv:b'), key('arxiv:c')];
  const word = (one: PaperKey, other: PaperKey, same: boolean, at: number): VerdictRecord => {
    const [first, second] = inPair(one, other);
    return { a: first, b: second, same, at };
  };

  test('a is b, b is c, a is not c: the newer of the joins holds, and a and c stay two', () => {
    const verdicts = verdictsFrom([word(a, b, true, 1), word(b, c, true, 2), word(a, c, false, 3)]);
    expect(verdicts.sameAs(b)).toEqual([c]);
    expect(verdicts.sameAs(a)).toEqual([]);
    expect(verdicts.differ(a, b), 'by way of c').toBe(true);
    const older = verdictsFrom([word(a, b, true, 2), word(b, c, true, 1), word(a, c, false, 3)]);
    expect(older.sameAs(b)).toEqual([a]);
  });

  test('a paper is never another than itself', () => {
    expect(verdictsFrom([{ a, b: a, same: false, at: 1 }]).differ(a, a)).toBe(false);
    expect(verdictsFrom([{ a, b: a, same: true, at: 1 }]).sameAs(a)).toEqual([]);
  });

  const papers = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => key(`arxiv:${name}`));
  const keys = fc.constantFrom(...papers);
  const anyWords = fc
    .uniqueArray(fc.tuple(keys, keys, fc.boolean(), fc.nat(6)), {
      selector: ([one, other]) => inPair(one, other).join(' '),
    })
    .map((words) => words.map(([one, other, same, at]) => word(one, other, same, at)));

  test('every paper belongs to one work, in which no two are told apart, whatever the order of the words', () => {
    fc.assert(
      fc.property(anyWords, fc.nat(), (words, turn) => {
        const verdicts = verdictsFrom(words);
        const at = turn % Math.max(1, words.length);
        const turned = verdictsFrom([...words.slice(at), ...words.slice(0, at)].reverse());
        for (const one of papers) {
          expect(turned.sameAs(one)).toEqual(verdicts.sameAs(one));
          expect(turned.apartFrom(one)).toEqual(verdicts.apartFrom(one));
          for (const other of verdicts.sameAs(one)) {
            expect(verdicts.sameAs(other)).toContain(one);
            expect(verdicts.differ(one, other)).toBe(false);
          }
        }
        for (const { a: one, b: other, same } of words.filter((each) => each.a !== each.b))
          if (!same) expect(verdicts.differ(one, other)).toBe(true);
      }),
    );
  });

  test('without words against it, all that is joined is one', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const joins = words.filter(({ same }) => same);
        const verdicts = verdictsFrom(joins);
        const isOne = ({ a: one, b: other }: VerdictRecord) =>
          one === other || verdicts.sameAs(one).includes(other);
        expect(joins.filter((each) => !isOne(each))).toEqual([]);
      }),
    );
  });
});

describe('a split never comes back by itself', () => {
  const forms = ['arxiv:2401.00001', 'doi:10.1/a', 's2:1', 'dblp:x'].map(id);
  const anyEntry = fc
    .tuple(fc.shuffledSubarray(forms, { minLength: 1 }), fc.boolean())
    .map(([ids, titled]) =>
      anEntry(ids[0] ?? '', { ids, title: titled ? TITLE : 'Quite another title of a paper' }),
    );
  const aMeeting = fc.tuple(anyEntry, fc.constantFrom(MONDAY, TUESDAY, WEDNESDAY));

  test('whatever is met before and after, in whatever form and order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aMeeting, { maxLength: 5 }),
        anyEntry,
        fc.array(aMeeting, { maxLength: 6 }),
        async (before, denied, after) => {
          const db = await openStore({ factory: aDisk() });
          let now = 1;
          for (const [entry, digest] of before) await recordSightings(db, digest, [entry], now++);
          const also = (await known(db, denied))?.also ?? [];
          await passVerdict(db, TUESDAY, denied, { do: 'differ', as: also }, now++);
          for (const [entry, digest] of after) {
            await recordSightings(db, digest, [entry], now++);
            const found = match(entry, await gather(db, [entry]))?.papers ?? [];
            const isBoth = found.includes(denied.key) && also.some((other) => found.includes(other));
            expect(isBoth, 'both of what was told apart').toBe(false);
          }
          const again = await known(db, denied);
          expect(also.filter((other) => again?.also?.includes(other))).toEqual([]);
          expect(also.filter((other) => !again?.apart?.includes(other))).toEqual([]);
          db.close();
        },
      ),
      { numRuns: 150 },
    );
  });
});
