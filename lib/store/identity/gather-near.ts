import type { PaperKey } from '../../papers/paper.ts';
import type { Near } from '../gathered.ts';
import { present, readAligned, readPapers } from '../read-batch.ts';
import type { PaperRecord } from '../records.ts';
import type { Tables } from '../tables.ts';
import { candidateNumbers } from './candidate-numbers.ts';
import { hashOf } from './clue-hash.ts';
import { bucketsOf, Clues } from './clues.ts';
import type { ComparablePaper } from './comparable-paper.ts';
import { cluesOf } from './profiles.ts';
import { tieBetween } from './ties-of.ts';

/** With the papers that the engine has something to say of. */
interface NearAndTied extends Near {
  readonly tied: readonly PaperRecord[];
}

/**
 * What clues bring up for what is to be compared. Of most of these papers the engine has nothing to say; `tied` are the
 * others, and nothing else is read of the rest.
 *
 * @param known papers that are read already: they are compared without being brought up.
 * @param own whether what is to be compared may be written: then also who else has its number is read.
 */
export async function gatherNear(
  db: Tables,
  told: readonly ComparablePaper[],
  known: ReadonlyMap<PaperKey, PaperRecord>,
  own: boolean,
): Promise<NearAndTied> {
  if (told.length === 0) return { clues: new Clues(), numbers: new Map(), tied: [] };
  const clues = await readClues(db, told);
  const candidates = told.map((one) => candidateNumbers(cluesOf(one), clues));
  const owned = own ? told.map(({ key }) => hashOf(key)) : [];
  const numbers = await readNumbers(db, [...owned, ...candidates.flat()]);
  const brought = candidates.map((ofOne) =>
    ofOne.flatMap((number) => numbers.get(number) ?? []).filter((key) => !known.has(key)),
  );
  const papers = new Map<PaperKey, PaperRecord>();
  await readPapers(db, papers, brought.flat());
  const tied = told.flatMap((one, at) =>
    (brought[at] ?? []).flatMap((key) => papers.get(key) ?? []).filter((other) => tieBetween(one, other)),
  );
  return { clues, numbers, tied: [...new Set(tied)] };
}

async function readClues(db: Tables, told: readonly ComparablePaper[]): Promise<Clues> {
  const asked = [...new Set(told.flatMap(cluesOf).map(hashOf))];
  const [buckets, news] = await Promise.all([
    present(readAligned(db.clues, bucketsOf(asked))),
    db.clueNews.toArray(),
  ]);
  return new Clues(asked, buckets, news);
}

async function readNumbers(db: Tables, numbers: readonly number[]): Promise<Near['numbers']> {
  const named = await present(readAligned(db.numbers, [...new Set(numbers)]));
  return new Map(named.map(({ number, papers }) => [number, papers]));
}
