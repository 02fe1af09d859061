import type { Digest } from '../../../lib/digest/digest.ts';
import type { Reading } from '../../../lib/digest/reading.ts';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import { apply } from '../../../lib/store/apply.ts';
import { openStore, type Store } from '../../../lib/store/database.ts';
import { Draft } from '../../../lib/store/draft.ts';
import type { Gathered } from '../../../lib/store/gather.ts';
import { MOST_OF_A_CLUE } from '../../../lib/store/identity/fold-clues.ts';
import { bucketOf, hashOf } from '../../../lib/store/identity/clue-hash.ts';
import { Clues } from '../../../lib/store/identity/clues.ts';
import { Kin } from '../../../lib/store/identity/kin.ts';
import type { ClueBucket } from '../../../lib/store/records.ts';
import { recordDigest } from '../../../lib/store/record-sightings.ts';
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
  const clues = new AllClues([]);
  let writing: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < met; from += CHUNK) {
    const to = Math.min(met, from + CHUNK);
    const chunk = prepare([from, to], { saved, met }, clues);
    // The database is at work while the next papers are made up.
    await writing;
    writing = db.transaction('rw', db.tables, () => write(db, chunk));
  }
  await writing;
  await db.clues.bulkPut(clues.buckets());
  db.close();
  keepFloorRows();
}

/** What one transaction writes. */
interface Chunk {
  readonly draft: Draft;
  readonly readings: readonly Reading[];
  readonly digests: ReadonlyMap<string, { readonly digest: Digest; readonly at: number }>;
}

function prepare([from, to]: readonly [number, number], { saved, met }: Size, clues: AllClues): Chunk {
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
  for (const { digest, at } of digests.values()) await recordDigest(db, digest, at);
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

/**
 * The whole index of clues, in memory: a bucket is written once, when all of it is there. Whoever asks what is alike is
 * told that nothing is, since all these papers are different: comparing each with some others would take most of the time.
 */
class AllClues extends Clues {
  readonly #pairs = new Map<number, number[]>();
  readonly #holders = new Map<number, number>();

  override holdersOf(): number[] {
    return [];
  }

  override add(clue: string, paper: PaperKey): void {
    const [hash, number] = [hashOf(clue), hashOf(paper)];
    const holders = this.#holders.get(hash) ?? 0;
    if (holders >= MOST_OF_A_CLUE) return;
    this.#holders.set(hash, holders + 1);
    const pairs = this.#pairs.get(bucketOf(hash));
    if (pairs) pairs.push(hash, number);
    else this.#pairs.set(bucketOf(hash), [hash, number]);
  }

  override added(): undefined {
    return undefined;
  }

  buckets(): ClueBucket[] {
    return [...this.#pairs].map(([bucket, pairs]) => ({ bucket, clues: Uint32Array.from(pairs) }));
  }
}

function nothingFound(clues: Clues): Gathered {
  return {
    forms: new Map(),
    papers: new Map(),
    seen: new Map(),
    readings: new Map(),
    clues,
    numbers: new Map(),
    kin: new Kin([], []),
  };
}
