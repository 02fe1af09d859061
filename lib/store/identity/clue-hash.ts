/** How many buckets all clues fall into: a million papers leave some hundred in each, and each is one small read. */
const BUCKET_BITS = 16;

/** Of a clue's hash, what tells it from the others of its bucket. */
export const WITHIN_BUCKET = 2 ** (32 - BUCKET_BITS) - 1;

/**
 * A text as an unsigned number of 32 bits: FNV-1a over its UTF-16 code units, stirred at the end as MurmurHash3 is, since
 * its upper bits choose the bucket. Two texts of a library may have one number: whatever is found by it is looked at.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The bucket that a clue is kept in. */
export function bucketOf(hash: number): number {
  return hash >>> (32 - BUCKET_BITS);
}
