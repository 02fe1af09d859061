import { SCHEMA_VERSION } from '../../../../lib/store/schema-version.ts';
import { describe, expect, test } from 'vitest';
import type { Act } from '../../../../lib/digest/reading.ts';
import type { PaperFacts } from '../../../../lib/papers/paper.ts';
import { act } from '../../../../lib/store/act.ts';
import type { Backup } from '../../../../lib/store/backup/backup.ts';
import { exportBackup } from '../../../../lib/store/backup/export-backup.ts';
import { gainsInLines, gainsInWords } from '../../../../lib/store/backup/gains-in-words.ts';
import { mergeNotes } from '../../../../lib/store/backup/merge-reading.ts';
import { previewBackup } from '../../../../lib/store/backup/preview-backup.ts';
import { readBackup } from '../../../../lib/store/backup/read-backup.ts';
import { writeBackup } from '../../../../lib/store/backup/write-backup.ts';
import { undo } from '../../../../lib/store/change-log.ts';
import { lookUp } from '../../../../lib/store/look-up.ts';
import { recordSightings } from '../../../../lib/store/record-sightings.ts';
import { aStore, everythingIn } from '../a-store.ts';
import { aDay, anEntry, entries, id, key } from '../some-papers.ts';

const MONDAY = aDay('2026-09-28');
const TUESDAY = aDay('2026-09-29');
const A = anEntry('arxiv:2401.00001');

/** What another machine would hand over, on which this was done. */
async function fromElsewhere(...done: readonly [PaperFacts, Act, number?][]): Promise<Backup> {
  const db = await aStore();
  for (const [entry, what, at = 1] of done) await act(db, MONDAY, [entry], what, at);
  return backupOf(await exportBackup(db));
}

async function backupOf(file: Blob): Promise<Backup> {
  const read = await readBackup(file);
  if (!read.ok) throw new Error(read.words);
  return read.backup;
}

describe('the file', () => {
  test('says what it is, one record a line, in parts that tell how far they are', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, entries(1001), 1);
    const progress: [number, number][] = [];
    const file = await exportBackup(
      db,
      { onProgress: (done, total) => progress.push([done, total]) },
      Date.UTC(2026, 10, 20),
    );
    const text = await file.text();
    expect(JSON.parse(text)).toMatchObject({
      format: 'deja-lu',
      version: SCHEMA_VERSION,
      exportedAt: '2026-11-20T00:00:00.000Z',
    });
    expect(text.split('\n').length).toBeGreaterThan(2003);
    expect(progress.at(-1)).toEqual([2003, 2003]);
    expect((await backupOf(file)).papers.length).toBe(1001);
  });

  test('an empty store gives a file that brings nothing', async () => {
    const db = await aStore();
    const backup = await backupOf(await exportBackup(db));
    expect(await previewBackup(db, backup)).toMatchObject({ isEmpty: true });
    expect(gainsInWords(await writeBackup(db, backup))).toBe('All of it was here already.');
  });

  test('writing it can be stopped', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, entries(1001), 1);
    const stopping = new AbortController();
    const stopped = exportBackup(db, {
      signal: stopping.signal,
      onProgress: () => stopping.abort(new Error('stopped by the reader')),
    });
    await expect(stopped).rejects.toThrow('stopped by the reader');
  });
});

describe('what a backup brings', () => {
  test('is announced in lines, and told when it is in', async () => {
    const db = await aStore();
    await act(db, TUESDAY, [A], { do: 'read', by: 'reader' }, 5);
    const backup = await fromElsewhere(
      [
        { ...A, authors: ['A. Vaswani'] },
        { do: 'tag', tags: ['nas', 'pruning'] },
      ],
      [anEntry('arxiv:2401.00002'), { do: 'note', note: 'good' }],
    );
    expect(gainsInLines(await previewBackup(db, backup))).toEqual([
      '1 paper you do not have',
      '1 paper you have, with more facts',
      '2 papers for your library',
      '2 tags on papers',
      '1 note',
      '2 meetings with papers in digests',
      '1 record with a fuller date, version or label',
    ]);
    expect(gainsInWords(await writeBackup(db, backup))).toBe(
      '1 paper, 2 saved papers, 2 tags and 1 note came in.',
    );
    expect(await db.library.get(A.key)).toMatchObject({ readAt: 5, savedAt: 1, tags: ['nas', 'pruning'] });
  });

  test('own tags stand first, the same tag in other letters is one, both notes stay', async () => {
    const db = await aStore();
    await act(db, MONDAY, [A], { do: 'tag', tags: ['Pruning', 'mine'] }, 1);
    await act(db, MONDAY, [A], { do: 'note', note: 'my note' }, 2);
    const backup = await fromElsewhere(
      [A, { do: 'tag', tags: ['nas', 'pruning'] }, 3],
      [A, { do: 'note', note: 'their note' }, 4],
    );
    await writeBackup(db, backup);
    await writeBackup(db, backup);
    expect(await db.library.get(A.key)).toMatchObject({
      tags: ['Pruning', 'mine', 'nas'],
      note: 'my note\ntheir note',
      savedAt: 1,
    });
  });

  test('notes that go back and forth between two machines come to rest', () => {
    const here = mergeNotes('a', 'b');
    const there = mergeNotes('b', 'a');
    expect(mergeNotes(here, there)).toBe('a\nb');
    expect(mergeNotes(there, here)).toBe('b\na');
    expect(mergeNotes('', 'b')).toBe('b');
    expect(mergeNotes('a longer note', 'note')).toBe('a longer note\nnote');
  });

  test('the reading of the newer version counts, whenever it was', async () => {
    const db = await aStore();
    await act(db, MONDAY, [{ ...A, version: 2 }], { do: 'read', by: 'reader' }, 5);
    await writeBackup(db, await fromElsewhere([{ ...A, version: 1 }, { do: 'read', by: 'reader' }, 9]));
    expect(await db.library.get(A.key)).toMatchObject({ readAt: 5, readVersion: 2 });
    await writeBackup(db, await fromElsewhere([{ ...A, version: 3 }, { do: 'read', by: 'reader' }, 2]));
    expect(await db.library.get(A.key)).toMatchObject({ readAt: 2, readVersion: 3 });
  });

  test('a paper is known on its pages afterwards, and met there when it was', async () => {
    const db = await aStore();
    await writeBackup(db, await fromElsewhere([A, { do: 'save' }]));
    const [known] = await lookUp(db, TUESDAY, [A]);
    expect(known).toMatchObject({ paper: A.key, earlier: { digest: { id: MONDAY.id }, first: 1 } });
  });

  test('undo of an earlier change leaves alone what the backup changed', async () => {
    const db = await aStore();
    await act(db, MONDAY, [A], { do: 'save' }, 5);
    await writeBackup(db, await fromElsewhere([A, { do: 'tag', tags: ['nas'] }, 1]));
    expect((await undo(db))?.label).toBe('Undone: saved. One paper has changed since, and stays');
    expect(await db.library.get(A.key)).toMatchObject({ tags: ['nas'] });
  });
});

describe('a paper that the store knows by another key', () => {
  const BOTH = anEntry('arxiv:2401.00001', { ids: [id('arxiv:2401.00001'), id('doi:10.1/a')] });
  const BY_DOI = anEntry('doi:10.1/a');

  test('is the same paper by its identifier: what came is told of the one that is here', async () => {
    const db = await aStore();
    await act(db, MONDAY, [BOTH], { do: 'note', note: 'mine' }, 1);
    const backup = await fromElsewhere([BY_DOI, { do: 'tag', tags: ['nas'] }, 2]);
    expect(await previewBackup(db, backup)).toMatchObject({ newPapers: 0, tags: 1 });
    await writeBackup(db, backup);
    expect(await previewBackup(db, backup)).toMatchObject({ isEmpty: true });
    expect(await db.papers.count()).toBe(1);
    expect(await db.library.toArray()).toMatchObject([{ paper: BOTH.key, note: 'mine', tags: ['nas'] }]);
  });

  test('stays a paper of its own where the reader says so, here or there', async () => {
    const word = { a: BOTH.key, b: BY_DOI.key, same: false, at: 1 };
    const backup = await fromElsewhere([BY_DOI, { do: 'save' }]);
    const here = await aStore();
    await recordSightings(here, MONDAY, [BOTH], 1);
    await here.verdicts.add(word);
    await writeBackup(here, backup);
    expect(await here.papers.count()).toBe(2);
    const there = await aStore();
    await recordSightings(there, MONDAY, [BOTH], 1);
    await writeBackup(there, { ...backup, verdicts: [word] });
    expect(await there.papers.count()).toBe(2);
    expect(await there.verdicts.toArray()).toEqual([word]);
  });

  test('is not it where the arXiv ids differ, or where only the title is alike', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, [BOTH], 1);
    const other = anEntry('arxiv:2401.00009', { ids: [id('arxiv:2401.00009'), id('doi:10.1/a')] });
    const byTitle = anEntry('title:short', { title: BOTH.title });
    await writeBackup(db, await fromElsewhere([other, { do: 'save' }], [byTitle, { do: 'save' }]));
    expect((await db.papers.toCollection().primaryKeys()).sort()).toEqual([
      key('arxiv:2401.00001'),
      key('arxiv:2401.00009'),
      key('title:short'),
    ]);
  });

  test('a word on it is kept for the one that is here, and the later word counts', async () => {
    const db = await aStore();
    await recordSightings(db, MONDAY, [BOTH, anEntry('arxiv:2401.00003')], 1);
    const backup = await fromElsewhere([BY_DOI, { do: 'save' }]);
    const word = { a: key('arxiv:2401.00003'), b: BY_DOI.key, same: true, at: 5 };
    await writeBackup(db, { ...backup, verdicts: [word] });
    const kept = { a: BOTH.key, b: key('arxiv:2401.00003'), same: true, at: 5 };
    expect(await db.verdicts.toArray()).toEqual([kept]);
    await writeBackup(db, { ...backup, verdicts: [{ ...word, same: false, at: 4 }] });
    expect(await db.verdicts.toArray()).toEqual([kept]);
    await writeBackup(db, { ...backup, verdicts: [{ ...word, same: false, at: 6 }] });
    expect(await db.verdicts.toArray()).toEqual([{ ...kept, same: false, at: 6 }]);
  });
});

test('stopped in the middle, whole papers are in, and the same file goes on from there', async () => {
  const there = await aStore();
  await act(there, MONDAY, entries(1100), { do: 'tag', tags: ['nas'] }, 1);
  const backup = await backupOf(await exportBackup(there));
  const db = await aStore();
  const stopping = new AbortController();
  const stopped = writeBackup(db, backup, {
    signal: stopping.signal,
    onProgress: () => stopping.abort(new Error('stopped by the reader')),
  });
  await expect(stopped).rejects.toThrow('stopped by the reader');
  const keys = await db.papers.toCollection().primaryKeys();
  expect(keys.length).toBe(500);
  expect(await db.library.toCollection().primaryKeys()).toEqual(keys);
  expect(await db.sightings.toCollection().primaryKeys()).toEqual(keys);
  await writeBackup(db, backup);
  const { changes: _here, clueNews: _ours, ...copy } = await everythingIn(db);
  const { changes: _there, clueNews: _theirs, ...original } = await everythingIn(there);
  expect(copy).toEqual(original);
});
