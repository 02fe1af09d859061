import type { Digest } from '../digest/digest.ts';
import type { Known } from '../digest/known.ts';
import type { PaperFacts } from '../papers/paper.ts';
import type { Store } from './database.ts';
import { Draft } from './draft.ts';
import { gather, GATHERED } from './gather.ts';
import { inOneGo } from './in-one-go.ts';
import { tellOf } from './look-up.ts';
import { visitTo } from './visit.ts';

/**
 * These entries have been on screen in this digest: one transaction, which writes each paper that is new or has more to tell
 * than before, one sighting a paper, and the digest; of what was seen in this visit already, nothing. Resolves with what a
 * look-up would tell of them from now on; throws what IndexedDB throws, and then nothing is written.
 */
export async function recordSightings(
  db: Store,
  digest: Digest,
  entries: readonly PaperFacts[],
  now: number = Date.now(),
): Promise<(Known | null)[]> {
  if (entries.length === 0) return [];
  return inOneGo(db, [...GATHERED, 'digests'], async (tables) => {
    const [found, visit] = await Promise.all([gather(tables, entries), visitTo(tables, digest, now)]);
    const draft = new Draft(found);
    for (const entry of entries) draft.remember(entry, digest, now);
    const writing = Promise.all([draft.write(tables), tables.digests.bulkPut(visit)]);
    // What is told is known while it is being written.
    const telling = tellOf(tables, digest, entries, found, now);
    return { answer: Promise.all([telling, writing]).then(([known]) => known) };
  });
}
