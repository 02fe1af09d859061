import type { PaperKey } from '../../papers/paper.ts';
import type { Store } from '../database.ts';
import { gatheredTables } from '../gather.ts';
import { verdictsFrom } from '../verdicts.ts';
import { arrivalsOf, type Arrival } from './arrivals.ts';
import type { Backup } from './backup.ts';
import { addGains, NO_GAINS, type Gains } from './gains.ts';
import { inParts, type Job } from './job.ts';
import { takeIn } from './take-in.ts';
import { takeInDigests, takeInVerdicts } from './take-in-verdicts.ts';

/** Papers a transaction, with all that belongs to them. */
const PART = 500;

/**
 * Goes through a checked backup: digests first, so that no sighting is without its own; then the papers, some hundred a
 * transaction; at last the verdicts, when it is known which papers are here under another key. `r` reads what it would
 * bring, `rw` brings it. What was written before it is stopped or fails are whole papers, and bringing the same file in
 * again goes on from there.
 */
export async function walkBackup(db: Store, backup: Backup, mode: 'r' | 'rw', job: Job): Promise<Gains> {
  const arrivals = arrivalsOf(backup);
  const company = {
    keys: arrivals,
    verdicts: verdictsFrom(backup.verdicts),
    landed: new Map<PaperKey, readonly PaperKey[]>(),
  };
  let gains = NO_GAINS;

  async function one(taken: {
    readonly gains: Partial<Gains>;
    readonly write: () => Promise<unknown>;
  }): Promise<void> {
    if (mode === 'rw') await taken.write();
    gains = addGains(gains, taken.gains);
  }

  job.signal?.throwIfAborted();
  await db.transaction(mode, db.digests, async () => one(await takeInDigests(db, backup.digests)));
  await inParts(inOrderOfMeeting(arrivals), PART, job, (part) =>
    db.transaction(mode, gatheredTables(db), async () => one(await takeIn(db, part, company))),
  );
  const elsewhere = new Map(
    [...company.landed].flatMap(([store, keys]) => keys.map((key): [PaperKey, PaperKey] => [key, store])),
  );
  await db.transaction(mode, db.verdicts, async () =>
    one(await takeInVerdicts(db, backup.verdicts, elsewhere)),
  );
  return gains;
}

/** The first to show an identifier is asked first where several have it (`forms`): so it was when they were met. */
function inOrderOfMeeting(arrivals: ReadonlyMap<PaperKey, Arrival>): Arrival[] {
  return [...arrivals.values()].sort((a, b) => (a.paper?.metAt ?? 0) - (b.paper?.metAt ?? 0));
}
