import type { LastingFacts, PaperFacts } from '../papers/paper.ts';
import { normaliseTitle } from '../papers/title.ts';
import type { PaperRecord } from './records.ts';

/** A paper that is met for the first time. */
export function newPaper(facts: PaperFacts, site: string | undefined, now: number): PaperRecord {
  const { version: _version, marker: _marker, ...lasting } = facts;
  return {
    ...lasting,
    plainTitle: normaliseTitle(facts.title),
    ...(site === undefined ? {} : { site }),
    metAt: now,
    changedAt: now,
  };
}

/**
 * The record with what it lacked: identifiers, authors, a longer abstract, a more precise date. Its title, and all
 * else that it has, stays. The very same object where there is nothing to add.
 */
export function withMissing(record: PaperRecord, facts: LastingFacts, now: number): PaperRecord {
  const added = { ...addedIds(record, facts), ...addedFacts(record, facts) };
  return Object.keys(added).length === 0 ? record : { ...record, ...added, changedAt: now };
}

function addedIds(record: LastingFacts, facts: LastingFacts): Partial<LastingFacts> {
  const ids = [...new Set([...record.ids, ...facts.ids])];
  return ids.length > record.ids.length ? { ids } : {};
}

function addedFacts(record: LastingFacts, facts: LastingFacts): Partial<LastingFacts> {
  const { authors, authorCount, abstract, published, url } = facts;
  return {
    ...(authors && authors.length > 0 && !record.authors?.length && { authors }),
    ...(authorCount !== undefined && record.authorCount === undefined && { authorCount }),
    ...(abstract && abstract.length > (record.abstract ?? '').length && { abstract }),
    ...(published && isMorePrecise(published, record.published) && { published }),
    ...(url && !record.url && { url }),
  };
}

/** `2024-07-25` says more than `2024-07`, and contradicts `2023`. */
function isMorePrecise(published: string, known = ''): boolean {
  return published.length > known.length && published.startsWith(known);
}
