import { MIGRATIONS, type Migration } from '../migrations.ts';
import { BACKUP_TABLES, type Backup, type BackupTable } from './backup.ts';
import { CHECKS } from './backup-schema.ts';
import { inParts, type Job } from './job.ts';
import { parseBackup, type RawTables } from './parse-backup.ts';

/** A file that can be brought in, or why it cannot, in words for the screen. */
export type ReadBackup =
  { readonly ok: true; readonly backup: Backup } | { readonly ok: false; readonly words: string };

/** Records checked at a time. */
const PART = 500;
/** Enough to see what is wrong with a file; the rest would be more of the same. */
const PROBLEMS_TOLD = 3;

/**
 * Reads a backup file and checks all of it, writing nothing. Files of earlier versions go through the same steps as a
 * store of that version. Rejects only with the signal's reason, or where the file itself cannot be read.
 */
export async function readBackup(
  file: Blob,
  job: Job = {},
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<ReadBackup> {
  const text = await file.text();
  job.signal?.throwIfAborted();
  const parsed = parseBackup(text, migrations.length);
  return 'words' in parsed
    ? refuse(parsed.words)
    : check(parsed.tables, migrations.slice(parsed.version), job);
}

function refuse(words: string): ReadBackup {
  return { ok: false, words: `${words} Nothing was changed.` };
}

type Row = {
  readonly [T in BackupTable]: { readonly table: T; readonly at: number; readonly raw: unknown };
}[BackupTable];

async function check(tables: RawTables, steps: readonly Migration[], job: Job): Promise<ReadBackup> {
  const rows = BACKUP_TABLES.flatMap((table): Row[] => tables[table].map((raw, at) => ({ table, at, raw })));
  const checked = { library: [], sightings: [], verdicts: [], digests: [], papers: [] } as {
    [T in BackupTable]: Backup[T][number][];
  };
  const problems: string[] = [];
  await inParts(rows, PART, job, (part) => {
    for (const row of part) keep(row, steps, checked, problems);
  });
  return problems.length === 0 ? { ok: true, backup: checked } : refuse(problemsInWords(problems));
}

function keep<T extends BackupTable>(
  { table, at, raw }: { readonly table: T; readonly at: number; readonly raw: unknown },
  steps: readonly Migration[],
  kept: { readonly [K in T]: Backup[K][number][] },
  problems: string[],
): void {
  const place = `${table}[${at}]`;
  try {
    const record = steps.reduce((before, step) => stepped(before, step, table), raw);
    if (record === undefined) return;
    const result = CHECKS[table](record);
    if (result.ok) kept[table].push(result.record);
    else problems.push(`${place}${result.words}`);
  } catch {
    problems.push(`${place} is not as its version wrote it`);
  }
}

/** `undefined`, which a step answers where it leaves a record out, goes through no further step. */
function stepped(record: unknown, { records }: Migration, table: BackupTable): unknown {
  const change = records?.[table];
  return record === undefined || change === undefined ? record : change(record);
}

function problemsInWords(problems: readonly string[]): string {
  const more = problems.length - PROBLEMS_TOLD;
  const told = problems.slice(0, PROBLEMS_TOLD).join('; ');
  return `This backup cannot be used: ${told}${more > 0 ? `; and ${more} more` : ''}.`;
}
