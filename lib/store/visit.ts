import type { Digest } from '../digest/digest.ts';
import type { DigestRecord } from './records.ts';
import type { Tables } from './tables.ts';

/**
 * Who goes on looking at a page, scrolls back, saves from it, has not met its papers once more: so often, in milliseconds, it
 * is written that they are still there.
 */
const STILL_THERE = 10 * 60_000;

/** Was something that was seen last at that time seen in the same visit as what is seen now? In epoch milliseconds. */
export function isSameVisit(last: number, now: number): boolean {
  return now - last < STILL_THERE;
}

/**
 * The record of a digest that is visited, to be written in the same transaction: its address and label are those of the last
 * visit. None where it says so already.
 */
export async function visitTo(
  db: Pick<Tables, 'digests'>,
  { id, site, label, url, kind }: Digest,
  now: number,
): Promise<DigestRecord[]> {
  const [before] = await db.digests.bulkGet([id]);
  const isSame = before?.label === label && before.url === url && before.kind === kind;
  if (before && isSame && isSameVisit(before.lastAt, now)) return [];
  return [{ id, site, label, url, kind, firstAt: before?.firstAt ?? now, lastAt: now }];
}
