import { sharesMuch } from '../../identity/candidates.ts';
import { clashOf, identifiersOf } from '../../identity/identifiers.ts';
import type { PaperKey } from '../../papers/paper.ts';
import { present, readAligned, readPapers } from '../read-batch.ts';
import type { PaperRecord } from '../records.ts';
import type { Tables } from '../tables.ts';
import { candidateNumbers } from './candidate-numbers.ts';
import { cachedClues, type AskedClues } from './clue-cache.ts';
import { hashOf } from './clue-hash.ts';
import { Clues } from './clues.ts';
import type { ComparablePaper } from './comparable-paper.ts';
import { cluesOf, profileOfPaper } from './profiles.ts';
import { tieBetween } from './ties-of.ts';

/** The index of clues, as far as it was asked; and of the papers that it brings up, those that the engine has something to say of. */
interface Near {
  readonly clues: Clues;
  readonly tied: readonly PaperRecord[];
}

/**
 * What clues bring up for what is to be compared. Of most of these papers the engine has nothing to say, and nothing else is
 * read of them; of most that have another identifier of the same kind, nothing at all. On a listing of arXiv nearly all have:
 * of 3,000 pairs alike under two arXiv ids, 5 are no longer asked about, and two of three papers are not read.
 *
 * @param known papers that are read already: they are compared without being brought up.
 */
export async function gatherNear(
  db: Tables,
  told: readonly ComparablePaper[],
  known: ReadonlyMap<PaperKey, PaperRecord>,
): Promise<Near> {
  if (told.length === 0) return { clues: new Clues(), tied: [] };
  const { clues, cache } = await readIndex(db, told);
  const candidates = told.map((one) => candidateNumbers(cluesOf(one), clues));
  await nameAll(db, clues, cache, new Set(candidates.flat()));
  const brought = told.map((one, at) =>
    (candidates[at] ?? []).flatMap((number) =>
      clues.papersOf(number).filter((key) => !known.has(key) && isWorthReading(one, key, number, clues)),
    ),
  );
  const papers = new Map<PaperKey, PaperRecord>();
  const tied = partsOf(told.map((one, at) => ({ one, keys: brought[at] ?? [] }))).map(async (part) => {
    await readPapers(
      db,
      papers,
      part.flatMap(({ keys }) => keys),
    );
    return part.flatMap(({ one, keys }) =>
      keys.flatMap((key) => papers.get(key) ?? []).filter((other) => tieBetween(one, other)),
    );
  });
  return { clues, tied: [...new Set((await Promise.all(tied)).flat())] };
}

/** Is there a chance that the engine has something to say of an entry and a paper of this key? */
function isWorthReading(one: ComparablePaper, key: PaperKey, number: number, clues: Clues): boolean {
  const other = identifiersOf({ title: '', ids: [key] });
  if (clashOf(profileOfPaper(one).ids, other) === undefined) return true;
  return sharesMuch(cluesOf(one), (clue) => clues.holdersOf(clue), number);
}

async function readIndex(
  db: Tables,
  told: readonly ComparablePaper[],
): Promise<{ readonly clues: Clues; readonly cache: AskedClues }> {
  const [cache, news] = await Promise.all([cachedClues(db, cluesInParts(told)), db.clueNews.toArray()]);
  return { clues: new Clues(cache.holders, news), cache };
}

/** An abstract takes some time to be taken apart. */
function* cluesInParts(told: readonly ComparablePaper[]): Iterable<number[]> {
  for (const part of partsOf(told)) yield part.flatMap(cluesOf).map(hashOf);
}

/** So many at a time are worked on while the disk is busy with others. */
const PART = 16;

function partsOf<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += PART) parts.push(all.slice(from, from + PART));
  return parts;
}

/** One batch, or none. */
async function nameAll(
  db: Tables,
  clues: Clues,
  { papers }: AskedClues,
  numbers: ReadonlySet<number>,
): Promise<void> {
  const unknown = [...numbers].filter((number) => !papers.has(number));
  const read = unknown.length > 0 ? await present(readAligned(db.numbers, unknown)) : [];
  for (const { number, papers: named } of read) papers.set(number, named);
  for (const number of numbers) clues.name(number, papers.get(number) ?? []);
}
