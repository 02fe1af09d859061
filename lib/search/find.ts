import type { PaperKey } from '../papers/paper.ts';
import { passes } from './filters.ts';
import type { Match, Matches } from './matches.ts';
import { matchWords, STRICT } from './match-words.ts';
import { filtersOf, unwantedWords, wantedWords, type Query } from './query.ts';
import { newness, type Searchable } from './searchable.ts';
import { wordsOf } from './words.ts';
import type { Shelf } from './shelf.ts';

/** A paper that was found. */
export interface Hit {
  readonly key: PaperKey;
  /** Higher is better; 0 where nothing but filters was asked. Comparable within one search only. */
  readonly score: number;
  /** What to highlight (`highlight.ts`): words as they stand in the paper, folded; sequences with spaces. */
  readonly terms: readonly string[];
}

export interface SearchOptions {
  /** At most so many hits. */
  readonly limit?: number;
  /** Only among these papers: those in the library, those on this page. */
  readonly within?: (paper: Searchable) => boolean;
}

/** The papers that have all words, pass all filters and have nothing excluded: best first, or newest first. */
export function find(shelf: Shelf, query: Query, options: SearchOptions = {}): Hit[] {
  const keeps = keeper(shelf, query, options);
  const words = wantedWords(query);
  if (words.length === 0) return newestFirst([...shelf.papers.values()].filter(keeps), options.limit);
  const matches = words.map((clause) => matchWords(shelf, clause));
  const [rarest, ...others] = [...matches].sort((a, b) => a.size - b.size);
  const keys = [...(rarest?.keys() ?? [])].filter((key) => others.every((other) => other.has(key)));
  return bestFirst(shelf, scoreAll(shelf, keys, matches, keeps), options.limit);
}

/** What filters, excluded words and options let through. */
export function keeper(
  shelf: Shelf,
  query: Query,
  { within }: SearchOptions,
): (paper: Searchable) => boolean {
  const filters = filtersOf(query);
  const unwanted = unwantedWords(query).map((clause) => matchWords(shelf, clause, STRICT));
  return (paper) =>
    (within?.(paper) ?? true) &&
    !unwanted.some((matches) => matches.has(paper.key)) &&
    filters.every((filter) => passes(filter, paper));
}

function scoreAll(
  shelf: Shelf,
  keys: readonly PaperKey[],
  matches: readonly Matches[],
  keeps: (paper: Searchable) => boolean,
): Hit[] {
  const weights = matches.map((found) => rarity(shelf, found));
  return keys.flatMap((key) => {
    const paper = shelf.papers.get(key);
    return paper && keeps(paper) ? [hitOf(paper, matches, weights)] : [];
  });
}

/**
 * The sum over the words of value times rarity, and up to a quarter more for a title that holds little else:
 * a title typed in full comes before a longer one with the same words.
 */
export function hitOf(paper: Searchable, matches: readonly Matches[], weights: readonly number[]): Hit {
  const own = matches.map((found) => found.get(paper.key));
  const isMatch = (match: Match | undefined) => match !== undefined;
  const sum = own.reduce((total, match, at) => total + (match?.value ?? 0) * (weights[at] ?? 0), 0);
  const inTitle = own.filter((match) => match?.inTitle).length;
  const coverage = Math.min(1, inTitle / Math.max(1, wordsOf(paper.title).length));
  const terms = [...new Set(own.filter(isMatch).flatMap((match) => match.terms))];
  return { key: paper.key, score: sum * (1 + coverage / 4), terms };
}

/** A word that few papers have says more: the inverse document frequency of BM25, kept above zero. */
export function rarity(shelf: Shelf, matches: Matches): number {
  return Math.log(1 + shelf.papers.size / Math.max(1, matches.size));
}

/** Best score first; among equals the newest, then by key so that the order never changes by itself. */
export function bestFirst<H extends Hit>(shelf: Shelf, hits: H[], limit = Infinity): H[] {
  const age = (hit: Hit) => {
    const paper = shelf.papers.get(hit.key);
    return paper ? newness(paper) : 0;
  };
  return hits.sort((a, b) => b.score - a.score || age(b) - age(a) || byKey(a, b)).slice(0, limit);
}

function newestFirst(papers: Searchable[], limit = Infinity): Hit[] {
  return papers
    .sort((a, b) => newness(b) - newness(a) || byKey(a, b))
    .slice(0, limit)
    .map(({ key }) => ({ key, score: 0, terms: [] }));
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}
