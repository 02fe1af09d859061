import { BACKUP_TABLES, FORMAT, type BackupTable } from './backup.ts';

/** The tables of a file, their records not looked at yet. */
export type RawTables = Readonly<Record<BackupTable, readonly unknown[]>>;

/**
 * Reads the text of a backup file down to its tables: JSON, ours, whole, and of a version that this code can read
 * (`newest` at most). Otherwise says why not.
 */
export function parseBackup(
  text: string,
  newest: number,
): { readonly tables: RawTables; readonly version: number } | Refusal {
  const json = parseJson(text);
  return 'words' in json ? json : readHead(json.value, newest);
}

/** Why a file cannot be used. */
interface Refusal {
  readonly words: string;
}

function parseJson(text: string): { readonly value: unknown } | Refusal {
  if (text.trim() === '') return { words: 'This file is empty.' };
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return text.slice(0, 100).includes(`"${FORMAT}"`)
      ? { words: 'This backup is damaged: it ends too early, or was edited by hand. Use another copy of it.' }
      : { words: 'This file is not JSON, so it is no backup of Déjà Lu.' };
  }
}

function readHead(value: unknown, newest: number): { tables: RawTables; version: number } | Refusal {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) {
    return { words: 'This is JSON, but no backup of Déjà Lu.' };
  }
  const version = 'version' in value ? value.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { words: 'This backup does not say which version it is.' };
  }
  if (version > newest) {
    return {
      words: `A newer Déjà Lu wrote this backup (version ${version}; this one reads up to ${newest}). Update the extension, then bring it in again.`,
    };
  }
  const lacking = BACKUP_TABLES.find((table) => !Array.isArray(Reflect.get(value, table)));
  if (lacking !== undefined) return { words: `This backup cannot be used: its ${lacking} are missing.` };
  return { tables: tablesOf(value), version };
}

function tablesOf(value: object): RawTables {
  const rows = (table: BackupTable): readonly unknown[] => {
    const list: unknown = Reflect.get(value, table);
    return Array.isArray(list) ? list : [];
  };
  return {
    library: rows('library'),
    sightings: rows('sightings'),
    verdicts: rows('verdicts'),
    digests: rows('digests'),
    papers: rows('papers'),
  };
}
