import type { Digest } from '../digest/digest.ts';
import type { Known, Meeting } from '../digest/known.ts';
import type { Store } from './database.ts';
import { Draft } from './draft.ts';
import { gather, GATHERED } from './gather.ts';
import type { Gathered } from './gathered.ts';
import type { ComparablePaper } from './identity/comparable-paper.ts';
import { kinInWords } from './identity/kin-in-words.ts';
import { readInOneGo } from './in-one-go.ts';
import { match, type Match } from './match.ts';
import { meetingsOf, type Meetings } from './meetings.ts';
import type { DigestRecord, Seen } from './records.ts';
import type { Tables } from './tables.ts';

/**
 * What is known of these entries, as seen from this digest: a list aligned with them. Writes nothing, and reads a fixed
 * number of batches, however many entries. Those that are new are compared with what is remembered and with each other,
 * as they will be when they are met.
 */
export async function lookUp(
  db: Store,
  digest: Digest,
  entries: readonly ComparablePaper[],
  now: number = Date.now(),
): Promise<(Known | null)[]> {
  return readInOneGo(db, [...GATHERED, 'digests'], async (tables) =>
    tellOf(tables, digest, entries, await gather(tables, entries, 'tell'), now),
  );
}

/** The same from what was gathered, and written, in the transaction around it: only the digests are read. */
export async function tellOf(
  db: Pick<Tables, 'digests'>,
  digest: Digest,
  entries: readonly ComparablePaper[],
  found: Gathered,
  now: number,
): Promise<(Known | null)[]> {
  const draft = new Draft(found);
  const owns = entries.map(
    (entry) => match(entry, found, { digest: digest.id })?.own ?? draft.rememberNew(entry, now),
  );
  const matches = entries.map((entry, at) =>
    withMeetings(match(entry, found, { own: owns[at] }), digest, found),
  );
  const digests = await digestsOf(db, matches);
  return entries.map((entry, at) => {
    const one = matches[at];
    return one ? tell(entry, one, found, digests, draft) : null;
  });
}

type Met = Match & { readonly meetings: Meetings };

function withMeetings(one: Match | null, digest: Digest, found: Gathered): Met | null {
  return one && { ...one, meetings: meetingsOf(one, digest.id, found) };
}

async function digestsOf(
  db: Pick<Tables, 'digests'>,
  matches: readonly (Met | null)[],
): Promise<Map<string, DigestRecord>> {
  const seen = matches.flatMap((one) => (one ? [one.meetings.here, one.meetings.earlier] : []));
  const ids = new Set(seen.flatMap((sighting) => sighting?.digest ?? []));
  const records = await db.digests.bulkGet([...ids]);
  return new Map(records.flatMap((record) => (record ? [[record.id, record]] : [])));
}

/** `null` for a paper never met that nothing is said of. */
function tell(
  entry: ComparablePaper,
  one: Met,
  found: Gathered,
  digests: ReadonlyMap<string, DigestRecord>,
  draft: Draft,
): Known | null {
  const kin = kinInWords(entry, one, found);
  const isNew = one.papers.every((key) => draft.isNew(key));
  if (isNew && one.papers.length === 1 && !kin.maybe && !kin.apart) return null;
  const here = meetingIn(one.meetings.here, digests);
  const earlier = meetingIn(one.meetings.earlier, digests);
  const reading = found.readings.get(one.leader);
  return {
    paper: one.leader,
    title: found.papers.get(one.leader)?.title ?? '',
    ...kin,
    ...(here && { here }),
    ...(earlier && { earlier }),
    ...(reading && { reading }),
  };
}

function meetingIn(seen: Seen | undefined, digests: ReadonlyMap<string, DigestRecord>): Meeting | undefined {
  const record = seen && digests.get(seen.digest);
  if (!record) return undefined;
  const { id, site, label, url, kind } = record;
  return { digest: { id, site, label, url, kind }, first: seen.first, last: seen.last };
}
