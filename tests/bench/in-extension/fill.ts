import type { Digest } from '../../../lib/digest/digest.ts';
import type { Reading } from '../../../lib/digest/reading.ts';
import { apply } from '../../../lib/store/apply.ts';
import { openStore, type Store } from '../../../lib/store/database.ts';
import { Draft } from '../../../lib/store/draft.ts';
import type { Gathered } from '../../../lib/store/gather.ts';
import { recordDigest } from '../../../lib/store/record-sightings.ts';
import { verdictsFrom } from '../../../lib/store/verdicts.ts';
import { entryAt, paperAt } from '../library/paper.ts';
import { actsAt } from '../library/reading.ts';
import type { FloorRow } from './floor-rows.ts';
import type { Size } from '../row.ts';

/** Papers in a transaction: measured as the quickest; one transaction of all would take three times as long. */
const CHUNK = 1_000;

/** Entries of a digest. */
const DIGEST = 100;

/** When the first paper was met, and how long after it the next: a million in thirty years. */
const BEGIN = Date.UTC(1996, 0, 1);
const APART = 900_000;

/**
 * Fills the extension's own store, through the store's own code; only what is there already is not looked for, since
 * nothing is. Papers are met in the order of their numbers from the last down, so that those saved are the newest.
 */
export async function fill({ saved, met }: Size): Promise<void> {
  const db = await openStore();
  for (let from = 0; from < met; from += CHUNK)
    await fillChunk(db, from, Math.min(met, from + CHUNK), { saved, met });
  db.close();
  const floor: FloorRow[] = Array.from({ length: 50 }, (_, at) => {
    const { title, authors = [] } = paperAt(at);
    return { title, facts: authors.join(', ') };
  });
  localStorage.setItem('bench floor', JSON.stringify(floor));
}

async function fillChunk(db: Store, from: number, to: number, { saved, met }: Size): Promise<void> {
  const draft = new Draft(nothingFound());
  const digests = new Map<string, { digest: Digest; at: number }>();
  const readings: Reading[] = [];
  for (let count = from; count < to; count += 1) {
    const number = met - 1 - count;
    const [digest, at] = [digestOf(count), BEGIN + count * APART];
    const paper = draft.remember(number < saved ? paperAt(number) : entryAt(number), digest, at);
    digests.set(digest.id, { digest, at });
    if (number < saved) readings.push(...readingOf(number, paper, at));
  }
  await db.transaction('rw', db.tables, async () => {
    await draft.write(db);
    await db.library.bulkPut(readings);
    for (const { digest, at } of digests.values()) await recordDigest(db, digest, at);
  });
}

function readingOf(number: number, paper: Reading['paper'], now: number): Reading[] {
  const reading = actsAt(number).reduce<Reading | null>(
    (before, act) => apply(before, act, { paper, now }),
    null,
  );
  return reading ? [reading] : [];
}

function digestOf(count: number): Digest {
  const number = Math.floor(count / DIGEST);
  const id = `arxiv:list/bench/${number}`;
  return {
    id,
    site: 'arxiv',
    label: `Listing ${number}`,
    url: `https://arxiv.org/list/bench/${number}`,
    kind: 'list',
  };
}

function nothingFound(): Gathered {
  return {
    forms: new Map(),
    papers: new Map(),
    seen: new Map(),
    readings: new Map(),
    verdicts: verdictsFrom([]),
  };
}
