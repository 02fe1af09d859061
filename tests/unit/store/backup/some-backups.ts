import fc from 'fast-check';
import type { Reading } from '../../../../lib/digest/reading.ts';
import type { Backup } from '../../../../lib/store/backup/backup.ts';
import type { Store } from '../../../../lib/store/database.ts';
import { formsOf } from '../../../../lib/store/forms.ts';
import { normaliseTitle } from '../../../../lib/papers/title.ts';
import type { PaperRecord, SightingRecord } from '../../../../lib/store/records.ts';
import { tidyTags } from '../../../../lib/store/tags.ts';
import type { PaperKey } from '../../../../lib/papers/paper.ts';
import { aDay, id, key } from '../some-papers.ts';

const DAYS = ['2026-09-28', '2026-09-29', '2026-09-30'];
const KEYS = ['arxiv:2401.00001', 'arxiv:2401.00002', 'doi:10.1/a', 'title:ashorttitle', '__proto__'].map(
  key,
);
const SHARED = ['doi:10.1/b', 'openreview:x'].map(id);
const text = fc.string({ unit: 'binary', maxLength: 12 });
const time = fc.nat({ max: 1000 });
const maybe: { requiredKeys: [] } = { requiredKeys: [] };

/** `which` tells two readers apart: no two stores meet a paper in the same millisecond. */
const papersOf = (which: 0 | 1, sharedIds: boolean) =>
  fc.tuple(
    ...KEYS.map((own) =>
      fc.option(
        fc
          .tuple(
            fc.record({
              title: fc.oneof(fc.constant('A short title'), text),
              ids: fc.subarray(sharedIds ? SHARED : [id(`openreview:of-${own}`)]),
              metAt: time.map((at) => at * 2 + which),
              changedAt: time,
            }),
            fc.record(
              {
                authors: fc.array(text, { minLength: 1, maxLength: 2 }),
                authorCount: fc.nat(),
                abstract: fc.string({ minLength: 1, maxLength: 4 }),
                published: fc.constantFrom('2024', '2024-07', '2024-07-25'),
                url: fc.constant('https://arxiv.org/abs/2401.00001'),
                site: fc.constant('huggingface'),
              },
              maybe,
            ),
          )
          .map(([facts, more]): PaperRecord => ({
            key: own,
            ...facts,
            ids: own.startsWith('title:') ? facts.ids : [id(own), ...facts.ids],
            ...more,
            plainTitle: normaliseTitle(facts.title),
          })),
      ),
    ),
  );

const readingOf = (paper: PaperKey): fc.Arbitrary<Reading> =>
  fc
    .tuple(
      fc.record({
        tags: fc
          .array(fc.oneof(fc.constantFrom('nas', 'NAS', 'to read'), text), { maxLength: 4 })
          .map(tidyTags),
        note: fc.oneof(fc.constantFrom('', 'good', 'see table 2\n\nand 3'), text).map((note) => note.trim()),
        changedAt: time,
      }),
      fc.record({ savedAt: time, readAt: time, readVersion: fc.nat({ max: 3 }), dismissedAt: time }, maybe),
    )
    .map(([fields, { readVersion, ...times }]) => ({
      paper,
      ...fields,
      ...times,
      ...(times.readAt === undefined || readVersion === undefined ? {} : { readVersion }),
    }));

const sightingsOf = (paper: PaperKey): fc.Arbitrary<SightingRecord> =>
  fc
    .uniqueArray(
      fc
        .tuple(
          fc.record({ digest: fc.constantFrom(...DAYS.map((day) => aDay(day).id)), first: time, last: time }),
          fc.record({ version: fc.nat({ max: 3 }) }, maybe),
        )
        .map(([seen, version]) => ({ ...seen, ...version })),
      { selector: (seen) => seen.digest, minLength: 1 },
    )
    .map((seen) => ({ paper, seen }));

/** What a reader's store may hold: papers, some met, some read, in any state, perhaps with one identifier on two. */
export function anyBackup(which: 0 | 1 = 0, sharedIds = true): fc.Arbitrary<Backup> {
  return papersOf(which, sharedIds)
    .map((papers) => papers.filter((paper) => paper !== null).sort((a, b) => (a.key < b.key ? -1 : 1)))
    .chain((papers) =>
      fc.record({
        papers: fc.constant(papers),
        library: someOf(papers, readingOf),
        sightings: someOf(papers, sightingsOf),
        digests: fc
          .tuple(time, time)
          .map(([firstAt, lastAt]) => DAYS.map((day) => ({ ...aDay(day), firstAt, lastAt }))),
        verdicts: fc
          .option(fc.record({ same: fc.boolean(), at: time }), { nil: undefined })
          .map((word) => (word ? [{ a: key('arxiv:2401.00001'), b: key('arxiv:2401.00002'), ...word }] : [])),
      }),
    );
}

function someOf<T>(
  papers: readonly PaperRecord[],
  of: (key: PaperKey) => fc.Arbitrary<T>,
): fc.Arbitrary<T[]> {
  return fc
    .tuple(...papers.map((paper) => fc.option(of(paper.key), { nil: undefined })))
    .map((some) => some.filter((one) => one !== undefined) as T[]);
}

/** Puts records into an empty store, with no help of what is tested. */
export async function fill(db: Store, backup: Backup): Promise<void> {
  const forms = new Map<string, PaperKey[]>();
  for (const paper of [...backup.papers].sort((a, b) => a.metAt - b.metAt)) {
    for (const form of formsOf(paper)) forms.set(form, [...(forms.get(form) ?? []), paper.key]);
  }
  await Promise.all([
    db.papers.bulkAdd([...backup.papers]),
    db.library.bulkAdd([...backup.library]),
    db.sightings.bulkAdd([...backup.sightings]),
    db.digests.bulkAdd([...backup.digests]),
    db.verdicts.bulkAdd([...backup.verdicts]),
    db.forms.bulkAdd(
      [...forms]
        .filter(([form, papers]) => papers.some((paper) => paper !== form))
        .map(([form, papers]) => ({ form, papers })),
    ),
  ]);
}
