import type { PaperKey } from '../../papers/paper.ts';
import type { Store } from '../database.ts';
import type { DigestRecord, VerdictRecord } from '../records.ts';
import { sameRecord } from '../same-record.ts';
import type { Gains } from './gains.ts';
import { mergeDigests } from './merge-seen.ts';

/** What some records come to in the store: read, merged, and not yet written. */
interface TakenIn {
  readonly gains: Partial<Gains>;
  readonly write: () => Promise<unknown>;
}

/**
 * The reader's later word on two papers counts; of two words of one instant, that they differ, which joins nothing.
 * A word on two records that are one paper here is obsolete. To be called inside a transaction.
 */
export async function takeInVerdicts(
  db: Store,
  came: readonly VerdictRecord[],
  elsewhere: ReadonlyMap<PaperKey, PaperKey>,
): Promise<TakenIn> {
  const here = (key: PaperKey) => elsewhere.get(key) ?? key;
  const words = came.map((word) => between(here(word.a), here(word.b), word)).filter(({ a, b }) => a !== b);
  const stored = await db.verdicts.bulkGet(words.map(({ a, b }): [PaperKey, PaperKey] => [a, b]));
  const changed = words.filter((word, at) => isLater(word, stored[at]));
  return { gains: { verdicts: changed.length }, write: () => db.verdicts.bulkPut(inOrder(changed)) };
}

function between(one: PaperKey, other: PaperKey, word: VerdictRecord): VerdictRecord {
  const [a, b] = one < other ? [one, other] : [other, one];
  return { ...word, a, b };
}

function isLater(word: VerdictRecord, stored: VerdictRecord | undefined): boolean {
  if (!stored || word.at !== stored.at) return !stored || word.at > stored.at;
  return stored.same && !word.same;
}

/** Two words on one pair may stand in a file: the one that counts is written last. */
function inOrder(words: readonly VerdictRecord[]): VerdictRecord[] {
  return [...words].sort((x, y) => x.at - y.at || Number(y.same) - Number(x.same));
}

/** To be called inside a transaction. */
export async function takeInDigests(db: Store, came: readonly DigestRecord[]): Promise<TakenIn> {
  const stored = await db.digests.bulkGet(came.map(({ id }) => id));
  const merged = new Map(stored.flatMap((digest) => (digest ? [[digest.id, digest] as const] : [])));
  const before = new Map(merged);
  for (const digest of came) {
    const known = merged.get(digest.id);
    merged.set(digest.id, known ? mergeDigests(known, digest) : digest);
  }
  const changed = [...merged.values()].filter((digest) => !sameRecord(before.get(digest.id), digest));
  return { gains: { details: changed.length }, write: () => db.digests.bulkPut(changed) };
}
