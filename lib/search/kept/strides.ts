import type { PaperKey } from '../../papers/paper.ts';
import type { Store } from '../../store/database.ts';
import type { Snapshot } from '../../store/reads.ts';
import { readsOf } from '../../store/store-reads.ts';
import type { Searchable } from '../searchable.ts';
import { searchable, shelfOf, type Shelf } from './searchables.ts';

/** Papers that are read in one go: taking apart what comes from the disk is one piece of work, of some milliseconds. */
const STRIDE = 512;

/** Papers that follow each other. */
export interface Stride {
  /** Those that lie on the shelf, in the order of their keys. */
  readonly papers: readonly Searchable[];
  /** How many were read for them. */
  readonly read: number;
  /** The key of the last one; absent where nothing comes behind. */
  readonly last?: PaperKey;
}

/** All papers of a shelf behind this one, as they are when it comes to them; the next ones are read while somebody works on these. */
export async function* strides(
  db: Store,
  shelf: Shelf,
  after: PaperKey | undefined,
): AsyncGenerator<Stride, void> {
  const reads = readsOf(db);
  const read = (from: PaperKey | undefined) =>
    reads(['papers', 'library'], (now) => (shelf === 'saved' ? savedBehind : metBehind)(now, from));
  let reading = read(after);
  for (;;) {
    const stride = await reading;
    if (stride.last !== undefined) {
      reading = read(stride.last);
      // Whoever has enough does not wait for it.
      reading.catch(() => undefined);
    }
    yield stride;
    if (stride.last === undefined) return;
  }
}

/** A stretch of all papers, and of the library what lies between its ends: by key, each would be two reads. */
async function metBehind(now: Snapshot, after: PaperKey | undefined): Promise<Stride> {
  const papers = await now.stretch('papers', behind(after), STRIDE);
  const [first, last] = [papers[0]?.key, papers.at(-1)?.key];
  const between = first === undefined ? [] : await now.stretch('library', IDBKeyRange.bound(first, last));
  const readings = new Map(between.map((reading) => [reading.paper, reading]));
  return strideOf(
    papers.map((paper) => searchable(paper, readings.get(paper.key))),
    'met',
    papers.map(({ key }) => key),
  );
}

async function savedBehind(now: Snapshot, after: PaperKey | undefined): Promise<Stride> {
  const readings = await now.stretch('library', behind(after), STRIDE);
  const keys = readings.map(({ paper }) => paper);
  const papers = await now.many('papers', keys);
  return strideOf(
    papers.flatMap((paper, at) => (paper ? [searchable(paper, readings[at])] : [])),
    'saved',
    keys,
  );
}

function strideOf(papers: readonly Searchable[], shelf: Shelf, keys: readonly PaperKey[]): Stride {
  const last = keys.length === STRIDE ? keys.at(-1) : undefined;
  return {
    papers: papers.filter((paper) => shelfOf(paper) === shelf),
    read: keys.length,
    ...(last !== undefined && { last }),
  };
}

function behind(key: PaperKey | undefined): IDBKeyRange | undefined {
  return key === undefined ? undefined : IDBKeyRange.lowerBound(key, true);
}
