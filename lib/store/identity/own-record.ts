import { TELLING_LENGTH } from '../../identity/title-limits.ts';
import { shareSurname } from '../../papers/authors.ts';
import type { PaperKey } from '../../papers/paper.ts';
import type { PaperRecord, Seen } from '../records.ts';
import type { ComparablePaper } from './comparable-paper.ts';
import { profileOfPaper } from './profiles.ts';

/** Is this the key of an entry that shows no identifier? */
export function isTitleKey(key: string): boolean {
  return key.startsWith('title:');
}

/** An identifier names the paper that it is the key of before all others that have shown it. */
export function ownerFirst(id: string, papers: readonly PaperKey[]): PaperKey[] {
  return [...papers.filter((key) => id === key), ...papers.filter((key) => id !== key)];
}

/**
 * Is the record under an entry's title key that entry's own? Titles that many papers bear (`Editorial`), or that are too
 * short to tell, need an author in common; or to have stood in the same digest, which is the same list read again.
 */
export function isOwnRecord(
  entry: ComparablePaper,
  record: PaperRecord,
  seen: readonly Seen[],
  digest: string | undefined,
): boolean {
  if (!isRecordOf(entry.key, record.key)) return false;
  const areKnown = (entry.authors?.length ?? 0) > 0 && (record.authors?.length ?? 0) > 0;
  if (areKnown) return shareSurname(entry.authors, record.authors);
  const { isGeneric, tellingLength } = profileOfPaper(entry);
  const tells = !isGeneric && tellingLength >= TELLING_LENGTH;
  return tells || digest === undefined || seen.some((sighting) => sighting.digest === digest);
}

/** `title:editorial`, and `title:editorial#2` of another paper under that title. */
function isRecordOf(key: PaperKey, record: PaperKey): boolean {
  return record === key || (isTitleKey(record) && record.startsWith(`${key}#`));
}

/** The key under which a new paper is kept: its own, unless that is another paper's. */
export function freeKey(key: PaperKey, isTaken: (key: PaperKey) => boolean): PaperKey {
  if (!isTaken(key)) return key;
  for (let number = 2; ; number++) {
    const next = `${key}#${number}` as PaperKey;
    if (!isTaken(next)) return next;
  }
}
