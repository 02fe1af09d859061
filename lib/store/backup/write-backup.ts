import type { Store } from '../database.ts';
import type { Backup } from './backup.ts';
import type { Gains } from './gains.ts';
import type { Job } from './job.ts';
import { walkBackup } from './walk-backup.ts';

/**
 * Brings a checked backup in and tells what came; nothing that is here is deleted or overwritten. Resolves when all of it
 * is on disk. Rejects with the signal's reason, or with what Dexie throws: what came in until then are whole papers, and
 * bringing the same file in again goes on from there.
 */
export async function writeBackup(db: Store, backup: Backup, job: Job = {}): Promise<Gains> {
  return walkBackup(db, backup, 'rw', job);
}
