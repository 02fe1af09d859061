import type { Digest } from '../digest/digest.ts';
import type { Known } from '../digest/known.ts';
import type { PaperFacts } from '../papers/paper.ts';
import type { Store } from './database.ts';
import { Draft } from './draft.ts';
import { gather, gatheredTables } from './gather.ts';
import { tellOf } from './look-up.ts';

/**
 * These entries have been on screen in this digest: one transaction, which writes each paper that is new or
 * has more to tell than before, one sighting a paper, and the digest. Resolves with what a look-up would tell of them
 * from now on; throws what Dexie throws, and then nothing is written.
 */
export async function recordSightings(
  db: Store,
  digest: Digest,
  entries: readonly PaperFacts[],
  now: number = Date.now(),
): Promise<(Known | null)[]> {
  if (entries.length === 0) return [];
  return db.transaction('rw', [...gatheredTables(db), db.digests], async () => {
    const found = await gather(db, entries);
    const draft = new Draft(found);
    for (const entry of entries) draft.remember(entry, digest, now);
    await Promise.all([draft.write(db), recordDigest(db, digest, now)]);
    return tellOf(db, digest, entries, found, now);
  });
}

/** The address and the label are those of the last visit; to be called inside a transaction. */
export async function recordDigest(db: Store, digest: Digest, now: number): Promise<void> {
  const { id, site, label, url, kind } = digest;
  const before = await db.digests.get(id);
  await db.digests.put({ id, site, label, url, kind, firstAt: before?.firstAt ?? now, lastAt: now });
}
