import type { Digest } from '../../../lib/digest/digest.ts';
import { sendMessage, type EntryIdentity } from '../../../lib/messages/protocol.ts';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import { openStore, type Store } from '../../../lib/store/database.ts';
import { bucketOf, hashOf } from '../../../lib/store/identity/clue-hash.ts';
import { cluesOf } from '../../../lib/store/identity/profiles.ts';
import { plainTables } from '../../../lib/store/plain-table.ts';
import { readAligned } from '../../../lib/store/read-batch.ts';
import { enrol } from '../../../lib/store/roll/enrol.ts';
import { papersNamed } from '../../../lib/store/roll/papers-named.ts';
import { loadRoll, readRoll } from '../../../lib/store/roll/roll.ts';
import { entryAt, idAt, titleAt } from '../library/paper.ts';
import type { Size } from '../row.ts';

/** What one page's look-up costs, and what it costs to read the same papers by their keys. Milliseconds, one after the other. */
export interface LookUpTimes {
  readonly lookUp: readonly number[];
  readonly bulkGet: readonly number[];
  /** How many of the entries were met before: a look-up that finds none would be quick too. */
  readonly known: number;
}

/** Asks as a page does, by message; half of the entries have been met, one of ten of those is saved. */
export async function timeLookUps(size: Size, entries: number, runs: number): Promise<LookUpTimes> {
  const db = await openStore();
  const [lookUp, bulkGet]: [number[], number[]] = [[], []];
  let known = 0;
  for (let run = 0; run <= runs; run += 1) {
    const asked = page(size, entries, run);
    bulkGet.push(await time(() => readByKey(db, asked)));
    lookUp.push(
      await time(async () => {
        const answer = await sendMessage('lookUp', { digest: DIGEST, entries: asked });
        known = answer.ok ? answer.value.filter((one) => one?.words.repeat).length : 0;
      }),
    );
  }
  db.close();
  // The first one wakes the worker.
  return { lookUp: lookUp.slice(1), bulkGet: bulkGet.slice(1), known };
}

/** What a look-up tells stands in these tables; with keys alone, and nothing found by title, this is the least to read. */
async function readByKey(db: Store, asked: readonly EntryIdentity[]): Promise<void> {
  const keys = asked.map(({ key }) => key);
  await Promise.all([db.papers.bulkGet(keys), db.sightings.bulkGet(keys), db.library.bulkGet(keys)]);
}

const DIGEST: Digest = {
  id: 'arxiv:list/today',
  site: 'arxiv',
  label: 'Today',
  url: 'https://arxiv.org/list/today',
  kind: 'list',
};

/** Pages that are looked up have lower numbers. */
const BARE = 1_000;

/** Other papers each time, so that nothing is answered from what was just read. */
function page({ saved, met }: Size, entries: number, run: number): EntryIdentity[] {
  return Array.from({ length: entries }, (_, at) => {
    const spread = (run * 104_729 + at * 7_919) % met;
    const number = at % 20 === 0 ? spread % saved : spread;
    const { key, ids, title } = isMet(at) ? entryAt(number) : absent(run * entries + at);
    return { key, ids, title };
  });
}

/** What a look-up cannot do without, read by key and in one go, each time of other papers. Milliseconds, one after the other. */
export async function timeBareReads(size: Size, entries: number, runs: number): Promise<readonly number[]> {
  const db = await openStore();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const asked = page(size, entries, BARE + run);
    const met = asked.filter((_, at) => isMet(at)).map(({ key }) => key);
    const clues = asked.filter((_, at) => !isMet(at)).flatMap((entry) => cluesOf(entry).map(hashOf));
    times.push(await time(() => readBare(db, met, [...new Set(clues.map(bucketOf))])));
  }
  db.close();
  return times;
}

/** Of papers that were met what they are and where they were seen; of what others are found by, who has it. */
async function readBare(db: Store, met: readonly PaperKey[], buckets: readonly number[]): Promise<void> {
  const transaction = db.backendDB().transaction(['papers', 'sightings', 'clues'], 'readonly');
  const { papers, sightings, clues } = plainTables(db, transaction);
  await Promise.all([readAligned(papers, met), readAligned(sightings, met), readAligned(clues, buckets)]);
}

/** What it costs to hear which papers are known by their identifiers, and as which. Milliseconds. */
export interface NamingTimes {
  /** The roll is taken into memory, as the background does when it has answered for the first time. */
  readonly loaded: number;
  readonly named: readonly number[];
  readonly bulkGet: readonly number[];
  readonly known: number;
}

/** Asks for the names of a page alone, and reads the papers of the same names. */
export async function timeNaming(size: Size, entries: number, runs: number): Promise<NamingTimes> {
  const db = await openStore();
  await enrol(db);
  const loaded = await time(() => loadRoll(db));
  const [named, bulkGet]: [number[], number[]] = [[], []];
  let known = 0;
  for (let run = 0; run < runs; run += 1) {
    const [mine, theirs] = [run * 2, run * 2 + 1].map((each) =>
      page(size, entries, each).map(({ key }) => key),
    );
    bulkGet.push(await time(() => db.papers.bulkGet(theirs ?? [])));
    named.push(
      await time(async () => {
        const found = await papersOf(db, mine ?? []);
        known = [...found.values()].filter((papers) => papers.length > 0).length;
      }),
    );
  }
  db.close();
  return { loaded, named, bulkGet, known };
}

/** As a look-up does first of all. */
async function papersOf(db: Store, names: readonly string[]): Promise<Map<string, readonly PaperKey[]>> {
  return db.transaction('r', [db.forms, db.roll, db.rollNews], async () =>
    papersNamed(db, await readRoll(db), names),
  );
}

/** Of the entries of a page, by their places, every other one. */
function isMet(at: number): boolean {
  return at % 2 === 0;
}

/** A paper that nobody has met. */
function absent(number: number): EntryIdentity {
  const beyond = 1_150_000 + number;
  return { key: idAt(beyond) as string as EntryIdentity['key'], ids: [idAt(beyond)], title: titleAt(beyond) };
}

export async function time(task: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await task();
  return performance.now() - begun;
}
