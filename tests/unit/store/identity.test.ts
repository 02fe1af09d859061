import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Digest } from '../../../lib/digest/digest.ts';
import type { PaperFacts } from '../../../lib/papers/paper.ts';
import { act } from '../../../lib/store/act.ts';
import { openStore, type Store } from '../../../lib/store/database.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { nearPapers } from '../../../lib/store/near-papers.ts';
import { passVerdict } from '../../../lib/store/pass-verdict.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { aDisk, aStore } from './a-store.ts';
import { aDay, anEntry, AUTHORS, PREPRINT, PUBLISHED } from './some-papers.ts';

const [MONDAY, TUESDAY, WEDNESDAY] = [aDay('2026-09-28'), aDay('2026-09-29'), aDay('2026-09-30')];

const known = async (db: Store, entry: PaperFacts, digest: Digest = TUESDAY) =>
  (await lookUp(db, digest, [entry]))[0];
const untitled = ({ key, title }: PaperFacts, number: string): PaperFacts => ({
  ...anEntry(`s2:${key}${number}`),
  title,
});

describe('the same paper under another title or none of its identifiers', () => {
  test('a preprint that was read, published without its “Towards”: one work, and the reason is told', async () => {
    const db = await aStore();
    await act(db, MONDAY, [PREPRINT], { do: 'read', by: 'reader' }, 1);
    const found = await known(db, PUBLISHED);
    expect(found).toMatchObject({ paper: PREPRINT.key, by: 'evidence', reading: { readAt: 1 } });
    expect(found?.because).toMatch(
      /^Another form of “Towards Counting.*4 authors; preprint 2023, published 2024\.$/,
    );
    await recordSightings(db, TUESDAY, [PUBLISHED], 2);
    expect((await known(db, PUBLISHED, WEDNESDAY))?.reading).toMatchObject({ readAt: 1 });
    expect((await db.papers.get(PREPRINT.key))?.ids, 'each keeps its own identifiers').toEqual([
      PREPRINT.key,
    ]);
  });

  test('a slip of the pen on a page without identifiers leads to the paper', async () => {
    const db = await aStore();
    await act(db, MONDAY, [PUBLISHED], { do: 'save' }, 1);
    const title = 'Counting Lighthouses from Low Orbit with Sparse Transfromers';
    const bare = anEntry('title:countinglighthousesfromloworbitwithsparsetransfromers', { title });
    expect(await known(db, bare), 'a question, as long as nobody is named').toMatchObject({
      maybe: { paper: PUBLISHED.key },
    });
    const slip = { ...bare, authors: AUTHORS };
    expect(await known(db, slip)).toMatchObject({
      paper: PUBLISHED.key,
      by: 'evidence',
      reading: { savedAt: 1 },
    });
    await recordSightings(db, TUESDAY, [slip], 2);
    expect(await db.papers.count(), 'it is met as the paper itself').toBe(1);
    expect((await known(db, slip))?.here).toMatchObject({ first: 2 });
  });

  test('two forms on one page, neither met before, are one', async () => {
    const db = await aStore();
    const [first, second] = await lookUp(db, MONDAY, [PREPRINT, PUBLISHED]);
    expect(first?.also).toEqual([PUBLISHED.key]);
    expect(second?.also).toEqual([PREPRINT.key]);
    expect(await db.papers.count(), 'looking writes nothing').toBe(0);
  });

  test('an abstract that comes later joins what titles alone could not', async () => {
    const db = await aStore();
    const abstract =
      'We count lighthouses from low orbit, where clouds hide most of the coast, with transformers that look only where light was seen before. On nine coasts the count is right to within two percent.';
    const renamed = anEntry('openreview:abc', {
      title: 'Counting Lighthouses: Sparse Attention Sees the Coast',
      authors: AUTHORS,
    });
    await recordSightings(db, MONDAY, [{ ...PREPRINT, abstract }, renamed], 1);
    expect((await known(db, renamed))?.also).toBeUndefined();
    await recordSightings(db, TUESDAY, [{ ...renamed, abstract }], 2);
    const now = await known(db, renamed);
    expect(now?.also ?? [now?.maybe?.paper]).toEqual([PREPRINT.key]);
    expect(now?.because ?? now?.maybe?.because).toMatch(/same abstract/i);
  });
});

describe('never by guess', () => {
  test.each([
    ['a part', 'Counting Lighthouses from Low Orbit, Part I', 'Counting Lighthouses from Low Orbit, Part II'],
    [
      'a number',
      'The Coast Challenge 2023: Results of the Track',
      'The Coast Challenge 2024: Results of the Track',
    ],
    ['a comment', 'Counting Lighthouses from Low Orbit', 'Comment on “Counting Lighthouses from Low Orbit”'],
    ['an erratum', 'Counting Lighthouses from Low Orbit', 'Erratum: Counting Lighthouses from Low Orbit'],
    ['a model', 'Beacon-2 Technical Report on Lamps', 'Beacon-3 Technical Report on Lamps'],
  ])('%s more or less is another paper', async (_what, one, other) => {
    const db = await aStore();
    await act(db, MONDAY, [anEntry('pmid:1', { title: one, authors: AUTHORS })], { do: 'save' }, 1);
    const found = await known(db, anEntry('pmid:2', { title: other, authors: AUTHORS }));
    expect(found?.also).toBeUndefined();
    expect(found?.maybe).toBeUndefined();
  });

  test('two arXiv ids stay two papers whatever leads from one to the other, and are asked about', async () => {
    const db = await aStore();
    const twin = { ...PREPRINT, ...anEntry('arxiv:2402.00009', { title: PREPRINT.title, authors: AUTHORS }) };
    await recordSightings(db, MONDAY, [PREPRINT, PUBLISHED], 1);
    await recordSightings(db, TUESDAY, [twin], 2);
    const found = await known(db, twin);
    expect(found?.also ?? []).not.toContain(PREPRINT.key);
    expect(await known(db, PREPRINT)).toMatchObject({ also: [PUBLISHED.key] });
    const asked = [found?.maybe?.paper, ...(found?.also ?? [])];
    expect(asked.some((paper) => paper === PREPRINT.key || paper === PUBLISHED.key)).toBe(true);
  });

  test('an editorial is not the editorial of another journal, and is itself when its page is opened again', async () => {
    const db = await aStore();
    const editorial = anEntry('title:editorial', { title: 'Editorial' });
    await act(db, MONDAY, [editorial], { do: 'save' }, 1);
    expect(await known(db, editorial, TUESDAY)).toBeNull();
    await recordSightings(db, TUESDAY, [editorial], 2);
    expect(await known(db, editorial, MONDAY)).toMatchObject({ here: { first: 1 }, reading: { savedAt: 1 } });
    expect(await known(db, editorial, TUESDAY)).toMatchObject({ here: { first: 2 } });
    expect(await known(db, editorial, TUESDAY)).not.toHaveProperty('reading');
  });

  test('a short title without an author is a question; with an author in common it is the paper', async () => {
    const db = await aStore();
    const named = anEntry('arxiv:1609.09106', { title: 'LampNetworks', authors: ['David Ha'] });
    await recordSightings(db, MONDAY, [named], 1);
    const bare = anEntry('title:lampnetworks', { title: 'LampNetworks' });
    expect(await known(db, bare)).toMatchObject({ maybe: { paper: named.key, title: 'LampNetworks' } });
    const signed = { ...bare, authors: ['D. Ha'] };
    expect(await known(db, signed)).toMatchObject({ paper: named.key, by: 'evidence' });
    const others = { ...bare, authors: ['Maria Kline', 'Olu Obi'] };
    expect((await known(db, others))?.also).toBeUndefined();
  });
});

describe('the question is answered', () => {
  const named = anEntry('arxiv:1609.09106', { title: 'LampNetworks', authors: ['David Ha'] });
  const bare = anEntry('s2:77', { title: 'LampNetworks' });

  test('“not the same” ends it for good', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, [named], 1);
    await passVerdict(db, TUESDAY, bare, { do: 'differ', as: [named.key] }, 2);
    expect(await known(db, bare)).not.toHaveProperty('maybe');
    await recordSightings(db, TUESDAY, [{ ...bare, authors: ['David Ha'] }], 3);
    expect((await known(db, bare))?.also, 'though more speaks for it later').toBeUndefined();
  });

  test('“the same” makes them one', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, [named], 1);
    await passVerdict(db, TUESDAY, bare, { do: 'same', as: [named.key] }, 2);
    const now = await known(db, bare, WEDNESDAY);
    expect(now).toMatchObject({ by: 'verdict', also: [named.key], earlier: { first: 1 } });
    expect(now).not.toHaveProperty('maybe');
  });
});

test('“same as …” offers what is like it, the likeliest first', async () => {
  const db = await aStore();
  await recordSightings(db, MONDAY, [{ ...PREPRINT, authors: [] }, untitled(PUBLISHED, '1')], 1);
  const other = anEntry('pmid:5', { title: 'Counting Lighthouses in Low Orbit with Dense Transformers' });
  await recordSightings(db, TUESDAY, [other], 2);
  expect(await nearPapers(db, other.key)).toContain(untitled(PUBLISHED, '1').key);
});

const TITLES = [PREPRINT.title, PUBLISHED.title, 'Counting Lighthouses from Low Orbit, Part II', 'Editorial'];
const anyPaper = fc
  .record({
    name: fc.constantFrom(
      'arxiv:2401.00001',
      'arxiv:2401.00002',
      'doi:10.1234/a',
      'doi:10.1234/b',
      's2:1',
      'title:editorial',
    ),
    title: fc.constantFrom(...TITLES),
    authors: fc.subarray(AUTHORS),
  })
  .map(({ name, title, authors }) => anEntry(name, { title, authors }));

test('whatever is met in whatever order: one arXiv id a work, and being one goes both ways', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyPaper, { maxLength: 8 }), async (papers) => {
      const db = await openStore({ factory: aDisk() });
      for (const [at, paper] of papers.entries()) await recordSightings(db, MONDAY, [paper], at + 1);
      const records = await db.papers.toArray();
      const works = await Promise.all(records.map(async (one) => (await known(db, one))?.also ?? []));
      for (const [at, { key }] of records.entries()) {
        const work = [key, ...(works[at] ?? [])];
        expect(work.filter((one) => one.startsWith('arxiv:')).length).toBeLessThanOrEqual(1);
        for (const other of works[at] ?? []) {
          if (other.startsWith('title:') || key.startsWith('title:')) continue;
          expect(works[records.findIndex((one) => one.key === other)]).toContain(key);
        }
      }
      db.close();
    }),
    { numRuns: 60 },
  );
});
