import type { Reading } from '../../digest/reading.ts';
import type { DigestRecord, PaperRecord, SightingRecord, VerdictRecord } from '../records.ts';

/** The word that tells our files from other JSON. */
export const FORMAT = 'deja-lu';

/**
 * What a backup file holds, by the store's own tables. Left out is what can be made anew (forms) and what only this
 * browser can use (the undo log).
 */
export interface Backup {
  readonly library: readonly Reading[];
  readonly sightings: readonly SightingRecord[];
  readonly verdicts: readonly VerdictRecord[];
  readonly digests: readonly DigestRecord[];
  readonly papers: readonly PaperRecord[];
}

/**
 * In the order in which they are written out. Nothing of these is ever deleted while the library is in use, and a paper
 * is on disk no later than what is said of it: read last, it is in the file too.
 */
export const BACKUP_TABLES = ['library', 'sightings', 'verdicts', 'digests', 'papers'] as const;

export type BackupTable = (typeof BACKUP_TABLES)[number];
