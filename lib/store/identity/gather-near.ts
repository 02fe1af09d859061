import type { PaperKey } from '../../papers/paper.ts';
import type { Store } from '../database.ts';
import type { Near } from '../gathered.ts';
import { present, readPapers } from '../read-batch.ts';
import type { PaperRecord } from '../records.ts';
import { candidateNumbers } from './candidate-numbers.ts';
import { hashOf } from './clue-hash.ts';
import { bucketsOf, Clues } from './clues.ts';
import type { Told } from './comparable-paper.ts';
import { cluesOf } from './profiles.ts';
import { tieBetween } from './ties-of.ts';

/** The clues of what is to be compared, and the numbers of the papers that these bring up. */
export async function gatherNear(db: Store, told: readonly Told[]): Promise<Near> {
  if (told.length === 0) return { clues: new Clues([]), numbers: new Map() };
  const clues = told.map(cluesOf);
  const [buckets, news] = await Promise.all([
    present(db.clues.bulkGet(bucketsOf(clues.flat()))),
    db.clueNews.toArray(),
  ]);
  const index = new Clues(
    buckets,
    news.map((line) => line.clues),
  );
  const own = told.map(({ key }) => hashOf(key));
  const numbers = [...own, ...clues.flatMap((ofOne) => candidateNumbers(ofOne, index))];
  const named = await present(db.numbers.bulkGet([...new Set(numbers)]));
  return { clues: index, numbers: new Map(named.map(({ number, papers }) => [number, papers])) };
}

/**
 * Of the papers that clues bring up, those that the engine has something to say of: of most it has not, and nothing else
 * of these is read.
 */
export async function gatherTied(
  db: Store,
  told: readonly Told[],
  { clues, numbers }: Near,
  papers: ReadonlyMap<PaperKey, PaperRecord>,
): Promise<PaperRecord[]> {
  const brought = told.map((one) =>
    candidateNumbers(cluesOf(one), clues)
      .flatMap((number) => numbers.get(number) ?? [])
      .filter((key) => !papers.has(key)),
  );
  const candidates = new Map<PaperKey, PaperRecord>();
  await readPapers(db, candidates, brought.flat());
  const tied = told.flatMap((one, at) =>
    (brought[at] ?? []).flatMap((key) => candidates.get(key) ?? []).filter((other) => tieBetween(one, other)),
  );
  return [...new Set(tied)];
}
