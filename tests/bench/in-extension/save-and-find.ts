import { findIn } from '../../../lib/search/kept/find-in.ts';
import { indexIn } from '../../../lib/search/kept/index-in.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { act } from '../../../lib/store/act.ts';
import { openStore, type Store } from '../../../lib/store/database.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import type { Digest } from '../../../lib/digest/digest.ts';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import { entryAt } from '../library/paper.ts';
import type { KnownItem } from '../library/queries.ts';
import { time } from './look-up.ts';

/** Milliseconds, run by run. */
export interface SaveTimes {
  /** A paper that was met is saved: until that is on disk. */
  readonly save: readonly number[];
  /** After it, a search for words of its title: until it is among the first. */
  readonly find: readonly number[];
  /** The same search once more, when nothing has been saved in between. */
  readonly again: readonly number[];
  /** One record of a paper put by itself, as IndexedDB does it. */
  readonly put: readonly number[];
  /** What a save asks of IndexedDB, and nothing else. */
  readonly bare: readonly number[];
  readonly found: boolean;
}

type TimeOf = Exclude<keyof SaveTimes, 'found'>;

/**
 * What an index takes into memory for the next questions, it takes some time after its first answer. Whoever saves a paper
 * has had the page, or the popup, open for longer than that. Milliseconds.
 */
const AT_REST = 2_000;

/**
 * A key comes when nothing else goes on: what a save costs then, and not while the disk and all that leads to it are still
 * awake from what was written just before, is what a reader waits for. So for all that is written here. Milliseconds.
 */
const A_MOMENT = 100;

/**
 * As a reader does who has searched before, and has these papers before them: the index is open, and at rest; the page was
 * looked up, and has been on screen.
 *
 * @param items papers that were met and not saved, with words of their titles that few others have; each run takes the next one.
 */
export async function saveAndFind(items: readonly KnownItem[]): Promise<SaveTimes> {
  const db = await openStore();
  const index = indexIn(db, 'library');
  await findIn(index, parseQuery('networks'));
  await rest(AT_REST);
  const page = items.map(({ number }) => entryAt(number));
  await lookUp(db, LISTING, page);
  await recordSightings(db, LISTING, page);
  const times = { save: [], find: [], again: [], put: [], bare: [] } as { [Which in TimeOf]: number[] };
  let found = true;
  for (const { number, text } of items) {
    const entry = entryAt(number);
    const record = await db.papers.get(entry.key);
    if (!record) throw new Error(`${entry.key} was never met`);
    times.put.push(await timeAtRest(() => putAlone(db, { ...record, key: `bench:${number}` as PaperKey })));
    times.save.push(await timeAtRest(() => act(db, LISTING, [entry], { do: 'save' })));
    const search = async () => {
      const keys = await (await findIn(index, parseQuery(text))).keys(0, 20);
      found &&= keys.includes(entry.key);
    };
    times.find.push(await time(search));
    times.again.push(await time(search));
  }
  // Not between them: who keeps what was read would see that somebody else has written.
  for (const { number } of items) times.bare.push(await timeAtRest(() => saveBare(db, number)));
  db.close();
  return { ...times, found };
}

const LISTING: Digest = {
  id: 'arxiv:list/new',
  site: 'arxiv',
  label: 'New today',
  url: 'https://arxiv.org/list/new',
  kind: 'list',
};

async function timeAtRest(task: () => Promise<unknown>): Promise<number> {
  await rest(A_MOMENT);
  return time(task);
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** As safe on disk as what we write. */
function putAlone(db: Store, record: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction('papers', 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('error', () => reject(transaction.error ?? new Error('Not written')));
    transaction.objectStore('papers').put(record);
  });
}

/**
 * The requests of a save whose page was looked up: was anything touched since? Then the reading, and a line each for the
 * search, the roll and the undo log. Of a paper that there is not: nobody finds it.
 */
function saveBare(db: Store, number: number): Promise<void> {
  const paper = `gone:${number}`;
  const reading = { paper, savedAt: number, tags: [], note: '', changedAt: number };
  return new Promise((resolve, reject) => {
    const tables = ['touched', 'library', 'rollNews', 'changes'] as const;
    const transaction = db.backendDB().transaction(tables, 'readwrite', { durability: 'strict' });
    const [touched, library, rollNews, changes] = tables.map((name) => transaction.objectStore(name));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('error', () => reject(transaction.error ?? new Error('Not written')));
    touched?.getKey(IDBKeyRange.lowerBound(Number.MAX_SAFE_INTEGER)).addEventListener('success', () => {
      library?.put(reading);
      touched.add({ papers: [paper] });
      rollNews?.add({ names: Uint32Array.of(number) });
      changes?.add({ at: number, label: 'Saved', papers: [paper], before: [null], after: [reading] });
      transaction.commit();
    });
  });
}
