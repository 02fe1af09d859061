import type { Reading } from '../../digest/reading.ts';
import { tidyTags } from '../tags.ts';

/**
 * What the reader did with one paper in two stores; nothing of either is lost. Saved and dismissed at the earlier time;
 * all tags, the store's own first; both notes. Of two readings the one of the newer version counts, and of two readings
 * of one version the first: as `apply` has it, reading again is news only where it is a newer version.
 */
export function mergeReadings(stored: Reading, came: Reading): Reading {
  const read = isReadBy(stored, came) ? stored : came;
  return {
    paper: stored.paper,
    ...given('savedAt', earlier(stored.savedAt, came.savedAt)),
    ...given('readAt', read.readAt),
    ...given('readVersion', read.readVersion),
    ...given('dismissedAt', earlier(stored.dismissedAt, came.dismissedAt)),
    tags: tidyTags([...stored.tags, ...came.tags]),
    note: mergeNotes(stored.note, came.note),
    changedAt: Math.max(stored.changedAt, came.changedAt),
  };
}

/** Says less than any version that is known. */
const UNKNOWN = -1;

/** Does the first of these tell what was read, rather than the second? */
function isReadBy(a: Reading, b: Reading): boolean {
  if (a.readAt === undefined || b.readAt === undefined) return b.readAt === undefined;
  const [aVersion, bVersion] = [a.readVersion ?? UNKNOWN, b.readVersion ?? UNKNOWN];
  return aVersion === bVersion ? a.readAt <= b.readAt : aVersion > bVersion;
}

/**
 * The note that has all lines of the other, in any order; else both, the store's first. So two machines that send each
 * other their notes again and again come to rest.
 */
export function mergeNotes(stored: string, came: string): string {
  if (hasLinesOf(stored, came)) return stored;
  return hasLinesOf(came, stored) ? came : `${stored}\n${came}`;
}

function hasLinesOf(note: string, other: string): boolean {
  const lines = new Set(linesOf(note));
  return linesOf(other).every((line) => lines.has(line));
}

function linesOf(note: string): string[] {
  return note.split('\n').filter((line) => line.trim() !== '');
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function given<K extends 'savedAt' | 'readAt' | 'readVersion' | 'dismissedAt'>(
  name: K,
  value: number | undefined,
): { readonly [N in K]?: number } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in K]?: number });
}
