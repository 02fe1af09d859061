import type { Reading } from '../../digest/reading.ts';
import { differByArxivId, type PaperIdentity } from '../../papers/same-paper.ts';
import type { PaperKey } from '../../papers/paper.ts';
import type { Store } from '../database.ts';
import { Draft } from '../draft.ts';
import { gather } from '../gather.ts';
import type { Gathered } from '../gathered.ts';
import type { PaperRecord } from '../records.ts';
import { sameRecord } from '../same-record.ts';
import type { Verdicts } from '../verdicts.ts';
import type { Arrival } from './arrivals.ts';
import { addGains, NO_GAINS, type Gains } from './gains.ts';
import { mergePapers } from './merge-paper.ts';
import { mergeReadings } from './merge-reading.ts';
import { mergeSeen } from './merge-seen.ts';
import { paperGains, readingGains, seenGains } from './paper-gains.ts';

/** The file that arrivals come from. */
export interface Company {
  readonly keys: { has(key: PaperKey): boolean };
  readonly verdicts: Verdicts;
  /** By the key in the store: the papers of the file that are kept there under another key; filled as they come. */
  readonly landed: Map<PaperKey, readonly PaperKey[]>;
}

/** What some arrivals come to in the store: read, merged, and not yet written. */
export interface TakenIn {
  readonly gains: Gains;
  /** In the transaction that read. */
  readonly write: () => Promise<void>;
}

/** Merges arrivals with what the store has; to be called inside a transaction on `gatheredTables`. */
export async function takeIn(db: Store, arrivals: readonly Arrival[], company: Company): Promise<TakenIn> {
  const found = await gather(db, arrivals.map(identityOf));
  const draft = new Draft(found);
  const readings = new Map<PaperKey, Reading>();
  let gains = NO_GAINS;
  for (const arrival of arrivals) {
    const key = keyInStore(arrival, found, company);
    if (key !== arrival.key) company.landed.set(key, [...(company.landed.get(key) ?? []), arrival.key]);
    gains = addGains(gains, takePaper(arrival.paper, key, draft));
    gains = addGains(gains, takeSeen(arrival, key, draft));
    gains = addGains(gains, takeReading(arrival.reading, key, found, readings));
  }
  const write = async () => {
    await draft.write(db);
    await db.library.bulkPut([...readings.values()]);
  };
  return { gains, write };
}

function identityOf({ key, paper }: Arrival): PaperIdentity {
  return paper ?? { key, ids: [], title: '' };
}

/**
 * Its own key where the store has it; else the paper of the store that shows one of its identifiers; a title is not
 * enough to make two records one. Not one that
 * comes in the file under its own key (the two were kept apart there), nor one that the reader says is another.
 */
function keyInStore({ key, paper }: Arrival, found: Gathered, company: Company): PaperKey {
  if (!paper || found.papers.has(key)) return key;
  // What follows from several words may be another by the time that this file is brought in again.
  const areSaidToDiffer = (one: PaperKey) =>
    found.kin.verdicts.differDirectly(key, one) || company.verdicts.differDirectly(key, one);
  const isSame = (known: PaperRecord) =>
    !company.keys.has(known.key) &&
    ![known.key, ...(company.landed.get(known.key) ?? [])].some(areSaidToDiffer) &&
    !differByArxivId(paper, known);
  const candidates = [key, ...paper.ids]
    .filter((form) => !form.startsWith('title:'))
    .flatMap((form) => found.forms.get(form) ?? [])
    .flatMap((one) => found.papers.get(one) ?? []);
  return candidates.find(isSame)?.key ?? key;
}

function takePaper(came: PaperRecord | undefined, key: PaperKey, draft: Draft): Partial<Gains> {
  if (!came) return {};
  const before = draft.found.papers.get(key);
  const after = before ? mergePapers(before, came) : came;
  if (sameRecord(before, after)) return {};
  draft.keepPaper(after);
  return paperGains(before, after);
}

function takeSeen(arrival: Arrival, key: PaperKey, draft: Draft): Partial<Gains> {
  const before = draft.found.seen.get(key) ?? [];
  const after = mergeSeen(before, arrival.seen);
  if (sameRecord(before, after)) return {};
  draft.keepSeen(key, after);
  return seenGains(before, after);
}

function takeReading(
  came: Reading | undefined,
  key: PaperKey,
  found: Gathered,
  changed: Map<PaperKey, Reading>,
): Partial<Gains> {
  if (!came) return {};
  const before = found.readings.get(key);
  const after = before ? mergeReadings(before, came) : { ...came, paper: key };
  if (sameRecord(before, after)) return {};
  found.readings.set(key, after);
  changed.set(key, after);
  return readingGains(before, after);
}
