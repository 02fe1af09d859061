import { expect, test } from 'vitest';
import { act } from '../../../lib/store/act.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { aStore } from './a-store.ts';
import { counted } from './counted.ts';
import { AN_HOUR, aDay, anEntry, entries } from './some-papers.ts';

const MONDAY = aDay('2026-09-28');
const A = anEntry('arxiv:2401.00001');

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
  [
    'an hour later writes sightings, the digest and a line of the journal, no paper again',
    AN_HOUR,
    { sightings: 10, digests: 1, touched: 1 },
  ],
])('a reload %s', async (_when, later, expected) => {
  const db = await aStore();
  await recordSightings(db, MONDAY, entries(10), 1);
  const { written } = counted();
  await recordSightings(db, MONDAY, entries(10), 2 + later);
  expect(Object.fromEntries(written)).toEqual(expected);
});
