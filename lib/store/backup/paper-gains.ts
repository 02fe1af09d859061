import type { Reading } from '../../digest/reading.ts';
import type { PaperRecord, Seen } from '../records.ts';
import { sameRecord } from '../same-record.ts';
import type { Gains } from './gains.ts';

/** For a record that changes. A changed title or a changed time alone is a detail. */
export function paperGains(before: PaperRecord | undefined, after: PaperRecord): Partial<Gains> {
  if (!before) return { newPapers: 1 };
  return hasMoreFacts(before, after) ? { morePapers: 1 } : { details: 1 };
}

const FACTS = ['ids', 'authors', 'authorCount', 'abstract', 'published', 'url', 'site'] as const;

function hasMoreFacts(before: PaperRecord, after: PaperRecord): boolean {
  return FACTS.some((fact) => !sameRecord(before[fact], after[fact]));
}

export function seenGains(before: readonly Seen[], after: readonly Seen[]): Partial<Gains> {
  return after.length > before.length ? { sightings: after.length - before.length } : { details: 1 };
}

export function readingGains(before: Reading | undefined, after: Reading): Partial<Gains> {
  const gains = {
    newlySaved: isNew(before?.savedAt, after.savedAt),
    newlyRead: isNew(before?.readAt, after.readAt),
    newlyDismissed: isNew(before?.dismissedAt, after.dismissedAt),
    tags: after.tags.length - (before?.tags.length ?? 0),
    notes: after.note === (before?.note ?? '') ? 0 : 1,
  };
  return Object.values(gains).some((count) => count > 0) ? gains : { details: 1 };
}

function isNew(before: number | undefined, after: number | undefined): number {
  return before === undefined && after !== undefined ? 1 : 0;
}
