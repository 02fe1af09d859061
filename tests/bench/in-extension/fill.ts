import type { Digest } from '../../../lib/digest/digest.ts';
import type { Reading } from '../../../lib/digest/reading.ts';
import { tend } from '../../../lib/search/kept/tend.ts';
import { apply } from '../../../lib/store/apply.ts';
import { openStore, type Store } from '../../../lib/store/database.ts';
import { Draft } from '../../../lib/store/draft.ts';
import type { Gathered } from '../../../lib/store/gathered.ts';
import { CLUE_HEAD } from '../../../lib/store/identity/clue-bucket.ts';
import { Clues } from '../../../lib/store/identity/clues.ts';
import { LEFT } from '../../../lib/store/identity/fold-clues.ts';
import { Kin } from '../../../lib/store/identity/kin.ts';
import { enrol } from '../../../lib/store/roll/enrol.ts';
import { foldRoll } from '../../../lib/store/roll/fold-roll.ts';
import { visitTo } from '../../../lib/store/visit.ts';
import { entryAt, paperAt } from '../library/paper.ts';
import { actsAt } from '../library/reading.ts';
import { AllClues } from './all-clues.ts';
import type { FloorRow } from './floor-rows.ts';
import type { Size } from '../row.ts';

/** Papers in a transaction: measured as the quickest; one transaction of all would take three times as long. */
const CHUNK = 1_000;

/** Entries of a digest. */
const DIGEST = 100;

/** When the first paper was met, and how long after it the next: a million in thirty years. */
const BEGIN = Date.UTC(1996, 0, 1);
const APART = 900_000;

/** Keeps what the popup that only lists has to show, fills the extension's own store, and has its index made. */
export async function fill(size: Size): Promise<void> {
  keepFloorRows();
  const db = await openStore();
  await fillStore(db, size);
  await tend(db, 'saved');
  db.close();
}

/**
 * Fills a store through the store's own code; only what is there already is not looked for, since nothing is. Papers are
 * met in the order of their numbers from the last down, so that those saved are the newest.
 */
export async function fillStore(db: Store, size: Size): Promise<void> {
  const clues = new AllClues();
  const folded = Math.max(0, size.met - LEFT * DIGEST);
  await fillPart(db, size, [0, folded], CHUNK, () => clues);
  await inChunks([{ bucket: CLUE_HEAD, folds: folded / DIGEST }, ...clues.buckets()], (some) =>
    db.clues.bulkPut(some),
  );
  await inChunks(clues.numbers(), (some) => db.numbers.bulkPut(some));
  // The clues of the last digests are news, as they always are: each look-up reads these lines.
  await fillPart(db, size, [folded, size.met], DIGEST, () => new Clues());
  await enrol(db);
  await foldRoll(db);
}

/** Papers from the first to, not including, the second, so many a transaction. */
async function fillPart(
  db: Store,
  size: Size,
  [first, behind]: readonly [number, number],
  chunk: number,
  clues: () => Clues,
): Promise<void> {
  let [before, writing]: Promise<unknown>[] = [];
  for (let from = first; from < behind; from += chunk) {
    const to = Math.min(behind, from + chunk);
    const prepared = prepare([from, to], size, clues());
    // The database is at work while the next papers are made up and sent to it.
    await before;
    before = writing;
    writing = db.transaction('rw', db.tables, () => write(db, prepared));
  }
  await Promise.all([before, writing]);
}

async function inChunks<T>(records: readonly T[], put: (some: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < records.length; at += CHUNK) await put(records.slice(at, at + CHUNK));
}

/** What one transaction writes. */
interface Chunk {
  readonly draft: Draft;
  readonly readings: readonly Reading[];
  readonly digests: ReadonlyMap<string, { readonly digest: Digest; readonly at: number }>;
}

function prepare([from, to]: readonly [number, number], { saved, met }: Size, clues: Clues): Chunk {
  const draft = new Draft(nothingFound(clues));
  const digests = new Map<string, { digest: Digest; at: number }>();
  const readings: Reading[] = [];
  for (let count = from; count < to; count += 1) {
    const number = met - 1 - count;
    const [digest, at] = [digestOf(count), BEGIN + count * APART];
    const paper = draft.remember(number < saved ? paperAt(number) : entryAt(number), digest, at);
    digests.set(digest.id, { digest, at });
    if (number < saved) readings.push(...readingOf(number, paper, at));
  }
  return { draft, readings, digests };
}

async function write(db: Store, { draft, readings, digests }: Chunk): Promise<void> {
  await draft.write(db);
  await db.library.bulkPut(readings);
  for (const { digest, at } of digests.values()) await db.digests.bulkPut(await visitTo(db, digest, at));
}

function keepFloorRows(): void {
  const rows: FloorRow[] = Array.from({ length: 50 }, (_, at) => {
    const { title, authors = [] } = paperAt(at);
    return { title, facts: authors.join(', ') };
  });
  localStorage.setItem('bench floor', JSON.stringify(rows));
}

function readingOf(number: number, paper: Reading['paper'], now: number): Reading[] {
  const reading = actsAt(number).reduce<Reading | null>(
    (before, act) => apply(before, act, { paper, now }),
    null,
  );
  return reading ? [reading] : [];
}

/** @param count of papers that were met before. */
export function digestOf(count: number): Digest {
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

function nothingFound(clues: Clues): Gathered {
  return {
    forms: new Map(),
    papers: new Map(),
    seen: new Map(),
    readings: new Map(),
    clues,
    kin: new Kin([], []),
  };
}
