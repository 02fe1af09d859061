import fc from 'fast-check';
import type { PaperFacts } from '../../../lib/papers/paper.ts';
import { act } from '../../../lib/store/act.ts';
import { exportBackup } from '../../../lib/store/backup/export-backup.ts';
import { readBackup } from '../../../lib/store/backup/read-backup.ts';
import { writeBackup } from '../../../lib/store/backup/write-backup.ts';
import { undo } from '../../../lib/store/change-log.ts';
import { openStore, type Store } from '../../../lib/store/database.ts';
import { passVerdict } from '../../../lib/store/pass-verdict.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { aDisk } from './a-store.ts';
import { aDay, anEntry, AUTHORS, entries, id, PREPRINT, PUBLISHED } from './some-papers.ts';

const [MONDAY, TUESDAY] = [aDay('2026-09-28'), aDay('2026-09-29')];

/** Papers of which some are others' forms, some share an identifier, some have none. */
export const SOME: readonly PaperFacts[] = [
  ...entries(6),
  PREPRINT,
  PUBLISHED,
  anEntry('doi:10.5555/a', { ids: [id('doi:10.5555/a'), id('doi:10.5555/volume')] }),
  anEntry('doi:10.5555/b', { ids: [id('doi:10.5555/b'), id('doi:10.5555/volume')] }),
  anEntry('title:editorial', { title: 'Editorial' }),
  anEntry('title:lampsatsea', { title: 'Lamps at Sea', authors: AUTHORS }),
  anEntry('s2:lamps', { title: 'Lamps at Sea', authors: AUTHORS }),
];

/** Something that a reader does, at a time. */
export type Step = (db: Store, at: number) => Promise<unknown>;

const somePapers = fc.subarray([...SOME], { minLength: 1, maxLength: 7 });
const anyPaper = fc.constantFrom(...SOME);
/** What readers do. */
export const aStep: fc.Arbitrary<Step> = fc.oneof(
  somePapers.map(
    (papers): Step =>
      (db, at) =>
        recordSightings(db, at % 2 ? MONDAY : TUESDAY, papers, at),
  ),
  somePapers.map(
    (papers): Step =>
      (db, at) =>
        act(db, MONDAY, papers, { do: 'save' }, at),
  ),
  somePapers.map(
    (papers): Step =>
      (db, at) =>
        act(db, MONDAY, papers, { do: 'remove' }, at),
  ),
  fc.constant<Step>((db) => undo(db)),
  fc
    .tuple(anyPaper, anyPaper, fc.constantFrom('same' as const, 'differ' as const))
    .map(([one, other, word]): Step => {
      const verdict = { do: word, as: [other.key] };
      return (db, at) => passVerdict(db, MONDAY, one, verdict, at);
    }),
  somePapers.map(
    (papers): Step =>
      (db, at) =>
        bringIn(db, papers, at),
  ),
);
/** From the backup of another reader, who has saved these. */
async function bringIn(db: Store, papers: readonly PaperFacts[], at: number): Promise<void> {
  const other = await openStore({ factory: aDisk() });
  await act(other, TUESDAY, papers, { do: 'save' }, at);
  const file = await exportBackup(other);
  other.close();
  const read = await readBackup(file);
  if (!read.ok) throw new Error(read.words);
  await writeBackup(db, read.backup);
}
