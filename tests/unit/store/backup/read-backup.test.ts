import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportBackup } from '../../../../lib/store/backup/export-backup.ts';
import { readBackup } from '../../../../lib/store/backup/read-backup.ts';
import { MIGRATIONS, type Migration } from '../../../../lib/store/migrations.ts';
import { recordSightings } from '../../../../lib/store/record-sightings.ts';
import { aStore } from '../a-store.ts';
import { aDay, entries } from '../some-papers.ts';

const PAPER = { key: 'arxiv:2401.00001', ids: ['arxiv:2401.00001'], title: 'A', metAt: 1, changedAt: 1 };
const READING = { paper: 'arxiv:2401.00001', tags: [], note: '', changedAt: 1, savedAt: 1 };

function aFile(tables: Record<string, unknown> = {}, head: Record<string, unknown> = {}): Blob {
  const empty = { library: [], sightings: [], verdicts: [], digests: [], papers: [] };
  return new Blob([JSON.stringify({ format: 'deja-lu', version: 1, ...head, ...empty, ...tables })]);
}

async function wordsOn(file: Blob): Promise<string> {
  const read = await readBackup(file);
  return read.ok ? 'fine' : read.words;
}

async function contentOf(file: Blob, migrations?: readonly Migration[]) {
  const read = await readBackup(file, {}, migrations);
  if (!read.ok) throw new Error(read.words);
  return read.backup;
}

describe('a file that is no backup is refused in clear words', () => {
  test.each([
    ['an empty file', '', 'This file is empty. Nothing was changed.'],
    [
      'a picture',
      '\u0089PNG\r\n',
      'This file is not JSON, so it is no backup of Déjà Lu. Nothing was changed.',
    ],
    ['other JSON', '{"papers": []}', 'This is JSON, but no backup of Déjà Lu. Nothing was changed.'],
    ['a list', '[1]', 'This is JSON, but no backup of Déjà Lu. Nothing was changed.'],
    ['null', 'null', 'This is JSON, but no backup of Déjà Lu. Nothing was changed.'],
  ])('%s', async (_what, text, words) => {
    expect(await wordsOn(new Blob([text]))).toBe(words);
  });

  test('one that lacks a table, or a version', async () => {
    expect(await wordsOn(aFile({ papers: undefined }))).toMatch('its papers are missing');
    expect(await wordsOn(aFile({ papers: { 0: PAPER } }))).toMatch('its papers are missing');
    expect(await wordsOn(aFile({}, { version: undefined }))).toMatch('does not say which version');
    expect(await wordsOn(aFile({}, { version: '1' }))).toMatch('does not say which version');
  });

  test('one that a newer version wrote', async () => {
    expect(await wordsOn(aFile({}, { version: MIGRATIONS.length + 1 }))).toBe(
      `A newer Déjà Lu wrote this backup (version ${MIGRATIONS.length + 1}; this one reads up to ${MIGRATIONS.length}). ` +
        'Update the extension, then bring it in again. Nothing was changed.',
    );
  });

  test('one that ends too early, wherever it was cut', async () => {
    const db = await aStore();
    await recordSightings(db, aDay('2026-09-28'), entries(3), 1);
    const whole = (await (await exportBackup(db)).text()).trimEnd();
    const cut = fc.integer({ min: 20, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(cut, async (at) => {
        expect(await wordsOn(new Blob([whole.slice(0, at)]))).toMatch(
          'This backup is damaged: it ends too early',
        );
      }),
    );
    expect(await wordsOn(new Blob([whole]))).toBe('fine');
  });
});

describe('what is wrong is said with its place', () => {
  test.each([
    [{ papers: [PAPER, { ...PAPER, title: undefined }] }, 'papers[1].title is missing'],
    [{ papers: [{ ...PAPER, key: '' }] }, 'papers[0].key is empty'],
    [{ papers: [{ ...PAPER, ids: ['a', ''] }] }, 'papers[0].ids[1] is empty'],
    [{ papers: [{ ...PAPER, metAt: '2026-11-20' }] }, 'papers[0].metAt is not a time'],
    [{ papers: [{ ...PAPER, authors: 'A. Vaswani' }] }, 'papers[0].authors is not a list'],
    [{ papers: [{ ...PAPER, url: 'javascript:alert(1)' }] }, 'papers[0].url is not a web address'],
    [{ papers: [null] }, 'papers[0] is not a record'],
    [{ papers: [[]] }, 'papers[0].key is missing'],
    [{ library: [{ ...READING, tags: [1] }] }, 'library[0].tags[0] is not text'],
    [{ library: [{ ...READING, readAt: null }] }, 'library[0].readAt is not a time'],
    [
      { sightings: [{ paper: 'a', seen: [{ digest: 'd', first: 1 }] }] },
      'sightings[0].seen[0].last is missing',
    ],
    [{ digests: [{ ...aDay('1'), kind: 'card', firstAt: 1, lastAt: 1 }] }, 'digests[0].kind is neither'],
    [{ verdicts: [{ a: 'a', b: 'b', same: 1, at: 1 }] }, 'verdicts[0].same is not true or false'],
  ])('%j', async (tables, words) => {
    expect(await wordsOn(aFile(tables))).toMatch(words);
  });

  test('a number beyond all numbers is no time', async () => {
    const text = await aFile({ papers: [PAPER] }).text();
    expect(await wordsOn(new Blob([text.replace('"metAt":1', '"metAt":1e999')]))).toMatch('papers[0].metAt');
  });

  test('three problems are told, the rest counted', async () => {
    const words = await wordsOn(aFile({ papers: [1, 2, 3, 4, 5] }));
    expect(words).toBe(
      'This backup cannot be used: papers[0] is not a record; papers[1] is not a record; ' +
        'papers[2] is not a record; and 2 more. Nothing was changed.',
    );
  });

  test('whatever JSON stands in place of a record, it is refused or has the right types', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.constantFrom('papers', 'library', 'digests'),
        async (value, table) => {
          expect(await wordsOn(aFile({ [table]: [value] }))).not.toBe('fine');
        },
      ),
    );
  });
});

describe('what is kept of a file', () => {
  test('fields that we do not know are left out, tags are tidied, titles are normalised anew', async () => {
    const { papers, library } = await contentOf(
      aFile({
        papers: [{ ...PAPER, title: 'A Title', plainTitle: 'another', secret: 1 }],
        library: [{ ...READING, tags: [' to   read', 'To Read', ''], note: ' good ' }],
      }),
    );
    expect(papers).toEqual([{ ...PAPER, title: 'A Title', plainTitle: 'atitle' }]);
    expect(library).toEqual([{ ...READING, tags: ['to read'], note: 'good' }]);
  });

  test('a file of an earlier version goes through the same steps as a store', async () => {
    const newer: Migration[] = [
      ...MIGRATIONS,
      { stores: {}, records: { library: (record) => ({ ...Object(record), note: 'from version 1' }) } },
      {
        stores: {},
        records: { papers: (record) => (Reflect.get(Object(record), 'title') === 'A' ? undefined : record) },
      },
    ];
    const old = aFile({ papers: [PAPER, { ...PAPER, key: 'doi:b', title: 'B' }], library: [READING] });
    const { papers, library } = await contentOf(old, newer);
    expect(library).toEqual([{ ...READING, note: 'from version 1' }]);
    expect(papers.map(({ title }) => title)).toEqual(['B']);
    const fresh = aFile({ papers: [PAPER], library: [READING] }, { version: newer.length });
    expect((await contentOf(fresh, newer)).library).toEqual([READING]);
  });

  test('a step that stumbles over a record says which', async () => {
    const strict: Migration = {
      stores: {},
      records: {
        papers: () => {
          throw new TypeError('not as expected');
        },
      },
    };
    const read = await readBackup(aFile({ papers: [PAPER] }), {}, [...MIGRATIONS, strict]);
    expect(read).toMatchObject({
      ok: false,
      words: expect.stringMatching(/papers\[0\] is not as its version/),
    });
  });
});

test('checking tells how far it is, and can be stopped', async () => {
  const papers = Array.from({ length: 1200 }, (_none, n) => ({ ...PAPER, key: `arxiv:${n}` }));
  const seen: [number, number][] = [];
  await readBackup(aFile({ papers }), { onProgress: (done, total) => seen.push([done, total]) });
  expect(seen).toEqual([
    [500, 1200],
    [1000, 1200],
    [1200, 1200],
  ]);
  const stopping = new AbortController();
  const stopped = readBackup(aFile({ papers }), {
    signal: stopping.signal,
    onProgress: () => stopping.abort(new Error('stopped by the reader')),
  });
  await expect(stopped).rejects.toThrow('stopped by the reader');
});
