import type { DigestRecord, Seen } from '../records.ts';

/** Each digest once: met there at the earlier first and the later last time; those of the store stand first. */
export function mergeSeen(stored: readonly Seen[], came: readonly Seen[]): Seen[] {
  const byDigest = new Map(stored.map((seen) => [seen.digest, seen]));
  for (const seen of came) {
    const known = byDigest.get(seen.digest);
    byDigest.set(seen.digest, known ? mergeSightings(known, seen) : seen);
  }
  return [...byDigest.values()];
}

/** The version is the one that stood there last; of two at the same time, the newer. */
function mergeSightings(a: Seen, b: Seen): Seen {
  const [last, other] = isLast(a, b) ? [a, b] : [b, a];
  const version = last.version ?? other.version;
  return {
    digest: a.digest,
    first: Math.min(a.first, b.first),
    last: last.last,
    ...(version === undefined ? {} : { version }),
  };
}

function isLast(a: Seen, b: Seen): boolean {
  return a.last === b.last ? (a.version ?? 0) >= (b.version ?? 0) : a.last > b.last;
}

/** Address and label are those of the last visit, as when it is visited again. */
export function mergeDigests(stored: DigestRecord, came: DigestRecord): DigestRecord {
  const last = stored.lastAt >= came.lastAt ? stored : came;
  return { ...last, firstAt: Math.min(stored.firstAt, came.firstAt) };
}
