import type { Store } from '../database.ts';
import type { Backup } from './backup.ts';
import { isNothing, type Gains } from './gains.ts';
import type { Job } from './job.ts';
import { walkBackup } from './walk-backup.ts';

/** What a backup would bring; `isEmpty` where all of it is here already. */
export type BackupPreview = Gains & { readonly isEmpty: boolean };

/** Reads only. Rejects with the signal's reason, or with what Dexie throws. */
export async function previewBackup(db: Store, backup: Backup, job: Job = {}): Promise<BackupPreview> {
  const gains = await walkBackup(db, backup, 'r', job);
  return { ...gains, isEmpty: isNothing(gains) };
}
