import { createStoreHolder } from '../../lib/background/store-holder.ts';
import { broadcastChanged } from '../../lib/messages/broadcast.ts';
import { troubleInWords } from '../../lib/messages/trouble-words.ts';
import type { Answer } from '../../lib/messages/answer.ts';
import { tend } from '../../lib/search/kept/tend.ts';
import type { Backup } from '../../lib/store/backup/backup.ts';
import { exportBackup } from '../../lib/store/backup/export-backup.ts';
import { gainsInLines, gainsInWords } from '../../lib/store/backup/gains-in-words.ts';
import { previewBackup } from '../../lib/store/backup/preview-backup.ts';
import { readBackup } from '../../lib/store/backup/read-backup.ts';
import { writeBackup } from '../../lib/store/backup/write-backup.ts';
import type { Store } from '../../lib/store/database.ts';
import type { Job } from '../library-port.ts';
import type { BackupPort, Checked, StoreFacts } from './backup-port.ts';

/** The store's own backup, as the screen sees it. */
export function createBackupPort(withStore = createStoreHolder()): BackupPort {
  /** What a stopped job throws is no trouble of the store's. */
  async function run<T>(job: Job, work: (db: Store) => Promise<T>): Promise<Answer<T>> {
    const answer = await withStore(work);
    job.signal.throwIfAborted();
    return answer;
  }

  async function previewOf(backup: Backup, job: Job): Promise<Checked> {
    const found = await run(job, (db) => previewBackup(db, backup, job));
    if (!found.ok) return { ok: false, words: troubleInWords(found.trouble) };
    const write = (writing: Job) => run(writing, (db) => bringIn(db, backup, writing));
    return { ok: true, preview: { lines: gainsInLines(found.value), empty: found.value.isEmpty, write } };
  }

  return {
    facts: () => withStore(storeFacts),
    everything: (job) => run(job, (db) => exportBackup(db, job)),
    async check(file, job) {
      const read = await readBackup(file, job);
      return read.ok ? previewOf(read.backup, job) : read;
    },
    buildIndex: (job) => run(job, (db) => tend(db, 'saved', { ...job, anew: true })),
  };
}

async function bringIn(db: Store, backup: Backup, job: Job): Promise<string> {
  const gains = await writeBackup(db, backup, job);
  broadcastChanged(backup.papers.map(({ key }) => key));
  return gainsInWords(gains);
}

async function storeFacts(db: Store): Promise<StoreFacts> {
  const [papers, saved, digests, estimate] = await Promise.all([
    db.papers.count(),
    db.library.where('savedAt').above(0).count(),
    db.digests.count(),
    navigator.storage.estimate(),
  ]);
  return { papers, saved, digests, ...(estimate.usage !== undefined && { bytes: estimate.usage }) };
}
