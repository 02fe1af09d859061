import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reading } from '../../../../lib/digest/reading.ts';
import type { Backup } from '../../../../lib/store/backup/backup.ts';
import { exportBackup } from '../../../../lib/store/backup/export-backup.ts';
import { pastedAddress } from '../../../../lib/messages/pasted-address.ts';
import { previewBackup } from '../../../../lib/store/backup/preview-backup.ts';
import { readBackup } from '../../../../lib/store/backup/read-backup.ts';
import { writeBackup } from '../../../../lib/store/backup/write-backup.ts';
import { openStore, type Store } from '../../../../lib/store/database.ts';
import type { PaperKey } from '../../../../lib/papers/paper.ts';
import { recordSightings } from '../../../../lib/store/record-sightings.ts';
import type { Seen } from '../../../../lib/store/records.ts';
import { aDisk, everythingIn } from '../a-store.ts';
import { entries } from '../some-papers.ts';
import { anyBackup, fill } from './some-backups.ts';

/** The first counterexample is told as it is: to shrink it would take longer than a test may. */
const RUNS = { numRuns: 40, endOnFailure: true };

async function withStore<T>(work: (db: Store) => Promise<T>, ...backups: Backup[]): Promise<T> {
  const db = await openStore({ factory: aDisk() });
  try {
    for (const backup of backups) await bringIn(db, backup);
    return await work(db);
  } finally {
    db.close();
  }
}

/** By way of a file, as a reader does it. */
async function bringIn(db: Store, backup: Backup) {
  const file = await withFilled(backup, (filled) => exportBackup(filled));
  const read = await readBackup(file);
  if (!read.ok) throw new Error(read.words);
  return writeBackup(db, read.backup);
}

async function withFilled<T>(backup: Backup, work: (db: Store) => Promise<T>): Promise<T> {
  return withStore(async (db) => {
    await fill(db, backup);
    return work(db);
  });
}

/** All that was told; what papers are tied to is found again from it. */
async function toldIn(db: Store) {
  const { clues: _clues, clueNews: _news, numbers: _numbers, kin: _kin, ...told } = await everythingIn(db);
  return told;
}

/** The same, whatever the order of tags, of a note's lines, of identifiers and sightings. */
async function regardlessOfOrder(db: Store) {
  const all = await everythingIn(db);
  const readings = await db.library.toArray();
  const papers = await db.papers.toArray();
  const sightings = await db.sightings.toArray();
  const forms = await db.forms.toArray();
  return {
    ...all,
    library: readings.map((one) => ({
      ...one,
      tags: one.tags.map((tag) => tag.toLowerCase()).sort(),
      note: [...new Set(one.note.split('\n').filter((line) => line.trim()))].sort(),
    })),
    papers: papers.map((one) => ({ ...one, ids: [...one.ids].sort() })),
    sightings: sightings.map((one) => ({ ...one, seen: [...one.seen].sort(byDigest) })),
    forms: forms
      .filter(({ form }) => !form.startsWith('title:'))
      .map((one) => ({ ...one, papers: [...one.papers].sort() })),
    digests: [],
    clues: [],
    clueNews: [],
    kin: [],
  };
}

/** A paper of the file may be kept under the key of another record with its identifier; of several, under any one. */
async function keysNow(db: Store, key: PaperKey, file: Backup): Promise<PaperKey[]> {
  if (await db.papers.get(key)) return [key];
  const ids = file.papers.find((paper) => paper.key === key)?.ids ?? [];
  const own = new Set(file.papers.map((paper) => paper.key));
  const others = (await db.papers.toArray()).filter((paper) => !own.has(paper.key));
  const same = others.filter((paper) => ids.every((one) => paper.ids.includes(one)));
  return [key, ...same.map((paper) => paper.key)];
}

/** All that the reader said then, and nothing later than it was said. */
function isKept(was: Reading, now: Reading | undefined): boolean {
  if (!now) return false;
  const tags = new Set(now.tags.map((tag) => tag.toLowerCase()));
  const lines = new Set(now.note.split('\n'));
  return (
    was.tags.every((tag) => tags.has(tag.toLowerCase())) &&
    was.note.split('\n').every((line) => line.trim() === '' || lines.has(line)) &&
    (now.savedAt ?? Infinity) <= (was.savedAt ?? Infinity) &&
    (was.readAt === undefined || now.readAt !== undefined) &&
    (now.readVersion ?? 0) >= (was.readVersion ?? 0) &&
    (now.dismissedAt ?? Infinity) <= (was.dismissedAt ?? Infinity)
  );
}

/** Each meeting, at no later first and no earlier last. */
function areKept(was: readonly Seen[], now: readonly Seen[] = []): boolean {
  return was.every(({ digest, first, last }) =>
    now.some((kept) => kept.digest === digest && kept.first <= first && kept.last >= last),
  );
}

function byDigest(a: Seen, b: Seen): number {
  return a.digest < b.digest ? -1 : 1;
}

test('what goes out comes back in, into an empty store, to the last field', async () => {
  await fc.assert(
    fc.asyncProperty(anyBackup(), async (backup) => {
      const original = await withFilled(backup, toldIn);
      const copy = await withStore(toldIn, backup);
      expect(copy).toEqual(original);
    }),
    RUNS,
  );
});

test('bringing the same file in again changes nothing, and the preview says so', async () => {
  await fc.assert(
    fc.asyncProperty(anyBackup(0), anyBackup(1), async (mine, file) => {
      await withStore(
        async (db) => {
          const before = await everythingIn(db);
          expect(await previewBackup(db, file)).toMatchObject({ isEmpty: true });
          await bringIn(db, file);
          expect(await everythingIn(db)).toEqual(before);
        },
        mine,
        file,
      );
    }),
    RUNS,
  );
});

test('a preview writes nothing, and announces what then comes', async () => {
  await fc.assert(
    fc.asyncProperty(anyBackup(0), anyBackup(1), async (mine, file) => {
      await withStore(async (db) => {
        const before = await everythingIn(db);
        const { isEmpty, ...announced } = await previewBackup(db, file);
        expect(await everythingIn(db)).toEqual(before);
        expect(await bringIn(db, file)).toEqual(announced);
        const after = await everythingIn(db);
        expect(isDeepStrictEqual(after, before)).toBe(isEmpty);
      }, mine);
    }),
    RUNS,
  );
});

test('no tag, note, save, reading, dismissal or meeting is lost, of either side', async () => {
  await fc.assert(
    fc.asyncProperty(anyBackup(0), anyBackup(1), async (mine, file) => {
      await withStore(
        async (db) => {
          for (const was of [...mine.library, ...file.library]) {
            const now = await db.library.bulkGet(await keysNow(db, was.paper, file));
            expect(
              now.some((reading) => isKept(was, reading)),
              JSON.stringify([was, now]),
            ).toBe(true);
          }
          for (const { paper, seen } of [...mine.sightings, ...file.sightings]) {
            const now = await db.sightings.bulkGet(await keysNow(db, paper, file));
            expect(
              now.some((sighting) => areKept(seen, sighting?.seen)),
              JSON.stringify([seen, now]),
            ).toBe(true);
          }
        },
        mine,
        file,
      );
    }),
    RUNS,
  );
});

test('two files come to the same in either order', async () => {
  await fc.assert(
    fc.asyncProperty(anyBackup(0, false), anyBackup(1, false), async (one, other) => {
      const oneFirst = await withStore(regardlessOfOrder, one, other);
      const otherFirst = await withStore(regardlessOfOrder, other, one);
      expect(oneFirst).toEqual(otherFirst);
    }),
    RUNS,
  );
});

test('a digest that was pasted stands on no page of the web, and comes back all the same', async () => {
  const url = pastedAddress('0abc123def4567');
  const digest = {
    id: 'text:0abc123def4567',
    site: 'arxiv',
    label: 'arXiv mail',
    url,
    kind: 'list',
  } as const;
  const db = await openStore({ factory: aDisk() });
  await recordSightings(db, digest, entries(1));
  const read = await readBackup(await exportBackup(db));
  db.close();
  expect(read).toMatchObject({ ok: true, backup: { digests: [{ url }] } });
});
