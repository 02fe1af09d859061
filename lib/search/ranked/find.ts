import type { PaperKey } from '../../papers/paper.ts';
import { answerOf, askable } from '../answer.ts';
import { unwanted, wanted } from '../asked.ts';
import { passes } from '../filters.ts';
import { filtersOf, wantedWords, type Query } from '../query.ts';
import type { Searchable } from '../searchable.ts';
import type { Layer } from './layer.ts';
import { closest, type Closest } from './looser.ts';
import { rank, type ById, type Ranked } from './rank.ts';
import { sift, type ReadPapers } from './sift.ts';

/** Papers that are searched, whatever layers they lie in. */
export interface Index {
  readonly layers: readonly Layer[];
  readonly byId: ById;
  readonly read: ReadPapers;
}

/** What a query finds: best first; newest first where nothing but filters was asked. */
export interface Found {
  readonly count: number;
  /** There may be more than `count`: `further` looks on. */
  readonly open: boolean;
  /** The keys of these; fewer where the list ends. */
  keys(from: number, to: number): Promise<readonly PaperKey[]>;
  /** Nothing has all of these words; what was found comes closest. */
  readonly closestTo?: readonly string[];
  further?(): Promise<Found>;
}

/** Enough for the first screens, and for nearly all that is ever asked in quotes. */
const AT_FIRST = 400;
/** So many texts are read at the most where the index cannot tell; behind them nobody looks. */
const AT_MOST = 4000;

/** A looser match is a hint, not a list to work through. */
const CLOSEST = 20;

/** The papers that have all words, pass all filters and have nothing excluded; what comes closest where none has. */
export async function find(index: Index, query: Query): Promise<Found> {
  const ranked = await rank(index.layers, query, index.byId);
  const found = ranked.unsure ? await sifted(index, query, ranked, AT_FIRST) : foundIn(ranked);
  if (found.count > 0 || found.open || query.clauses.length === 0) return found;
  return closestFound(index, query);
}

/**
 * Those of them that have all words as typed: what can be told first, without going through all words for those that
 * resemble them. `undefined` where the texts would have to be read.
 */
export async function findAsTyped(index: Index, query: Query): Promise<Found | undefined> {
  const words = wanted(query);
  const asTyped = words.map((word) => ({ ...word, slips: 0 }));
  const ranked = await rank(index.layers, query, index.byId, asTyped);
  return ranked.unsure
    ? undefined
    : foundIn(
        ranked,
        words.some(({ slips }) => slips > 0),
      );
}

function foundIn({ ranking }: Ranked, open = false): Found {
  return { count: ranking.count, open, keys: (from, to) => ranking.keys(from, to) };
}

async function sifted(index: Index, query: Query, ranked: Ranked, most: number): Promise<Found> {
  const { keys, open } = await sift(ranked, query, index.read, most);
  if (open && keys.length === 0 && most < AT_MOST) return sifted(index, query, ranked, AT_MOST);
  return {
    ...listed(keys),
    open,
    ...(open && most < AT_MOST && { further: () => sifted(index, query, ranked, AT_MOST) }),
  };
}

async function closestFound(index: Index, query: Query): Promise<Found> {
  const asked = wantedWords(query).length > 0 ? await closest(index.layers, query, index.byId) : undefined;
  if (!asked) return { ...listed([]), closestTo: [] };
  return { ...listed(await passing(index, query, asked)), closestTo: asked.asked };
}

/** Read, because the index may not tell all that filters ask. */
async function passing({ read }: Index, query: Query, { ranking }: Closest): Promise<PaperKey[]> {
  const papers = await read(await ranking.keys(0, 3 * CLOSEST));
  const not = unwanted(query);
  const isKept = (paper: Searchable) => {
    const one = askable(paper);
    const isUnwanted = not.some((word) => answerOf(one, word, { title: 0, abstract: 0 }) !== undefined);
    return !isUnwanted && filtersOf(query).every((filter) => passes(filter, paper));
  };
  return papers
    .filter(isKept)
    .slice(0, CLOSEST)
    .map(({ key }) => key);
}

function listed(keys: readonly PaperKey[]): Found {
  return { count: keys.length, open: false, keys: (from, to) => Promise.resolve(keys.slice(from, to)) };
}
