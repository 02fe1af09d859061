import { describe, expect, test } from 'vitest';
import { act, actOnPapers } from '../../../lib/store/act.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { newPaper } from '../../../lib/store/paper-record.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { Draft } from '../../../lib/store/draft.ts';
import { gather } from '../../../lib/store/gather.ts';
import { aStore } from './a-store.ts';
import { AN_HOUR, aDay, anEntry, id, key, ownPage } from './some-papers.ts';

const MONDAY = aDay('2026-09-28');
const TUESDAY = aDay('2026-09-29');
const A = anEntry('arxiv:2401.00001');
const B = anEntry('arxiv:2401.00002');

describe('a reader goes through digests', () => {
  test('nothing is known on the first visit, before anything was on screen', async () => {
    const db = await aStore();
    expect(await lookUp(db, MONDAY, [A, B])).toEqual([null, null]);
    expect(await db.papers.count()).toBe(0);
  });

  test('a reload finds the papers here, and nowhere earlier', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, [A], 1);
    await recordSightings(db, MONDAY, [A], 1 + AN_HOUR);
    const [known] = await lookUp(db, MONDAY, [A]);
    expect(known?.here).toMatchObject({ digest: { id: MONDAY.id }, first: 1, last: 1 + AN_HOUR });
    expect(known?.earlier).toBeUndefined();
  });

  test('in the next digest, what was met before says where, and the rest is new', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, [A], 1);
    const [a, b] = await lookUp(db, TUESDAY, [A, B]);
    expect(a?.earlier).toMatchObject({ digest: { id: MONDAY.id, label: MONDAY.label }, first: 1 });
    expect(a?.here).toBeUndefined();
    expect(b).toBeNull();
  });

  test('coming back to the first digest, its papers stay new there though met elsewhere since', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, [A], 1);
    await recordSightings(db, TUESDAY, [A], 2);
    await recordSightings(db, MONDAY, [A], 3);
    const [onMonday] = await lookUp(db, MONDAY, [A]);
    const [onTuesday] = await lookUp(db, TUESDAY, [A]);
    expect(onMonday?.earlier).toBeUndefined();
    expect(onTuesday?.earlier?.digest.id).toBe(MONDAY.id);
  });

  test("opening a paper's own page counts as meeting it", async () => {
    const db = await aStore();
    await recordSightings(db, ownPage(A.key), [A], 1);
    const [known] = await lookUp(db, TUESDAY, [A]);
    expect(known?.earlier?.digest).toMatchObject({ kind: 'paper', id: ownPage(A.key).id });
  });

  test('a paper that came from no page is known, with no meeting to go to', async () => {
    const db = await aStore();
    await db.transaction('rw', db.tables, async () => {
      const draft = new Draft(await gather(db, [A]));
      draft.keepPaper(newPaper(A, undefined, 1));
      await draft.write(db);
    });
    await actOnPapers(db, [A.key], { do: 'save' }, 2);
    const [known] = await lookUp(db, MONDAY, [A]);
    expect(known).toMatchObject({ paper: A.key, reading: { savedAt: 2 } });
    expect(known).not.toHaveProperty('earlier');
    expect(known).not.toHaveProperty('here');
  });

  test('what later entries tell fills what was missing, and takes nothing away', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, [{ ...A, abstract: 'Long enough.', published: '2024' }], 1);
    await recordSightings(
      db,
      TUESDAY,
      [
        {
          ...A,
          title: 'Another title',
          authors: ['A. Vaswani'],
          abstract: 'Short.',
          published: '2024-01-02',
        },
      ],
      2,
    );
    expect(await db.papers.get(A.key)).toMatchObject({
      title: A.title,
      authors: ['A. Vaswani'],
      abstract: 'Long enough.',
      published: '2024-01-02',
      metAt: 1,
      changedAt: 2,
    });
  });
});

describe('one paper in two forms', () => {
  const PREPRINT = anEntry('arxiv:2401.00001', { title: 'Pruning networks without any data' });
  const PUBLISHED = anEntry('doi:10.1/a', { title: 'Pruning Networks Without Any Data' });

  test('is found by its title, and says so', async () => {
    const db = await aStore();
    await act(db, MONDAY, [PREPRINT], { do: 'save' }, 1);
    const [known] = await lookUp(db, TUESDAY, [PUBLISHED]);
    expect(known).toMatchObject({ paper: PREPRINT.key, by: 'evidence', reading: { savedAt: 1 } });
  });

  test('twice on one page, it is one paper, met once, and saved once', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, [PREPRINT, PREPRINT, PUBLISHED], 1);
    expect((await db.sightings.get(PREPRINT.key))?.seen.length).toBe(1);
    const change = await act(db, MONDAY, [PREPRINT, PREPRINT, PUBLISHED], { do: 'save' }, 2);
    expect(change).toMatchObject({ label: 'Saved', papers: [PREPRINT.key] });
    const known = await lookUp(db, MONDAY, [PREPRINT, PREPRINT, PUBLISHED]);
    expect(known.map((one) => one?.reading?.savedAt)).toEqual([2, 2, 2]);
  });

  test('twice on one page and new, in one act', async () => {
    const db = await aStore();
    const change = await act(db, MONDAY, [PUBLISHED, PREPRINT], { do: 'tag', tags: ['nas'] }, 1);
    expect(change.papers).toEqual([PREPRINT.key]);
    const known = await lookUp(db, TUESDAY, [PUBLISHED, PREPRINT]);
    expect(known.map((one) => one?.reading?.tags)).toEqual([['nas'], ['nas']]);
  });

  test('of two versions on one page, reading both counts the newer', async () => {
    const db = await aStore();
    const two = [
      { ...PREPRINT, version: 3 },
      { ...PREPRINT, version: 1 },
    ];
    await act(db, MONDAY, two, { do: 'read', by: 'reader' }, 1);
    expect(await db.library.get(PREPRINT.key)).toMatchObject({ readVersion: 3 });
  });

  test('with an identifier that both show, a third form leads to both', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, [anEntry('arxiv:2401.00001'), anEntry('doi:10.1/a')], 1);
    await act(db, MONDAY, [anEntry('doi:10.1/a')], { do: 'save' }, 2);
    const both = anEntry('arxiv:2401.00001', { ids: [id('arxiv:2401.00001'), id('doi:10.1/a')] });
    const [known] = await lookUp(db, TUESDAY, [both]);
    expect(known).toMatchObject({ paper: 'doi:10.1/a', reading: { savedAt: 2 }, by: 'id' });
  });
});

test('two arXiv papers that show one DOI, that of their volume, are two', async () => {
  const db = await aStore();
  const inVolume = (number: string) =>
    anEntry(`arxiv:${number}`, { ids: [id(`arxiv:${number}`), id('doi:10.1/volume')] });
  await recordSightings(db, MONDAY, [inVolume('2401.00001'), inVolume('2401.00002')], 1);
  expect(await db.papers.count()).toBe(2);
  expect(await lookUp(db, TUESDAY, [inVolume('2401.00003')])).toEqual([null]);
});

describe("the reader's word beats every rule", () => {
  const SAME_TITLE = { title: 'Pruning networks without any data' };
  const ONE = anEntry('arxiv:2401.00001', SAME_TITLE);
  const OTHER = anEntry('doi:10.1/a', SAME_TITLE);
  const word = (same: boolean) => ({ a: ONE.key, b: OTHER.key, same, at: 1 });

  test('two that a rule joins stay two', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, [ONE], 1);
    await db.verdicts.add(word(false));
    expect(await lookUp(db, TUESDAY, [OTHER])).toMatchObject([{ paper: OTHER.key, apart: [ONE.key] }]);
    await recordSightings(db, TUESDAY, [OTHER], 2);
    expect(await db.papers.count()).toBe(2);
  });

  test('two that no rule joins are one, and share what was done', async () => {
    const db = await aStore();
    const other = anEntry('arxiv:2401.00002', { title: 'Quite another title of a paper' });
    await act(db, MONDAY, [ONE], { do: 'save' }, 1);
    await recordSightings(db, TUESDAY, [other], 2);
    await db.verdicts.add({ a: ONE.key, b: key('arxiv:2401.00002'), same: true, at: 3 });
    const [known] = await lookUp(db, TUESDAY, [other]);
    expect(known).toMatchObject({ paper: ONE.key, reading: { savedAt: 1 }, earlier: { first: 1 } });
    await act(db, TUESDAY, [other], { do: 'note', note: 'good' }, 4);
    expect(await db.library.toArray()).toMatchObject([{ paper: ONE.key, note: 'good', savedAt: 1 }]);
  });
});
