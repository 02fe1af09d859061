import type { Digest } from '../digest/digest.ts';
import { formInWords } from '../digest/form-words.ts';
import type { Known, Meeting } from '../digest/known.ts';
import type { PaperIdentity } from '../papers/same-paper.ts';
import type { Store } from './database.ts';
import { gather, gatheredTables, type Gathered } from './gather.ts';
import { match, type Match } from './match.ts';
import { meetingsOf, type Meetings } from './meetings.ts';
import type { DigestRecord, Seen } from './records.ts';

/**
 * What is known of these entries, as seen from this digest: a list aligned with them. Writes nothing, and reads
 * in six batches, however many entries there are.
 */
export async function lookUp(
  db: Store,
  digest: Digest,
  entries: readonly PaperIdentity[],
): Promise<(Known | null)[]> {
  return db.transaction('r', [...gatheredTables(db), db.digests], async () => {
    const found = await gather(db, entries);
    const matches = entries.map((entry) => withMeetings(match(entry, found), digest, found));
    const digests = await digestsOf(db, matches);
    return entries.map((entry, at) => {
      const one = matches[at];
      return one ? inWords(entry, { ...tell(one, found, digests), ...others(entry, one, found) }) : null;
    });
  });
}

type Met = Match & { readonly meetings: Meetings };

function withMeetings(one: Match | null, digest: Digest, found: Gathered): Met | null {
  return one && { ...one, meetings: meetingsOf(one, digest.id, found) };
}

async function digestsOf(db: Store, matches: readonly (Met | null)[]): Promise<Map<string, DigestRecord>> {
  const seen = matches.flatMap((one) => (one ? [one.meetings.here, one.meetings.earlier] : []));
  const ids = new Set(seen.flatMap((sighting) => sighting?.digest ?? []));
  const records = await db.digests.bulkGet([...ids]);
  return new Map(records.flatMap((record) => (record ? [[record.id, record]] : [])));
}

function tell(one: Met, found: Gathered, digests: ReadonlyMap<string, DigestRecord>): Known {
  const here = meetingIn(one.meetings.here, digests);
  const earlier = meetingIn(one.meetings.earlier, digests);
  const reading = found.readings.get(one.leader);
  return {
    paper: one.leader,
    by: one.by,
    title: found.papers.get(one.leader)?.title ?? '',
    ...(here && { here }),
    ...(earlier && { earlier }),
    ...(reading && { reading }),
  };
}

function inWords(entry: PaperIdentity, known: Known): Known {
  const because = formInWords(entry.key, known);
  return because === undefined ? known : { ...known, because };
}

function others({ key: own }: PaperIdentity, { papers }: Match, { verdicts }: Gathered) {
  const also = papers.filter((key) => key !== own);
  const apart = verdicts.apartFrom(own);
  return { ...(also.length > 0 && { also }), ...(apart.length > 0 && { apart }) };
}

function meetingIn(seen: Seen | undefined, digests: ReadonlyMap<string, DigestRecord>): Meeting | undefined {
  const record = seen && digests.get(seen.digest);
  if (!record) return undefined;
  const { id, site, label, url, kind } = record;
  return { digest: { id, site, label, url, kind }, first: seen.first, last: seen.last };
}
