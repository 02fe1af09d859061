import type { PaperKey } from '../../papers/paper.ts';
import { unwanted, wanted, type Asked } from '../asked.ts';
import { filtersOf, type Query } from '../query.ts';
import { rarityOf, share, together, type Means, type Weight } from '../worth.ts';
import { measure, type Layer } from './layer.ts';
import { LayerSearch, type AskedWord } from './layer-search.ts';
import { preparationFor } from './preparation.ts';
import { Ranking, type Scored } from './ranking.ts';
import { isSure } from './sieve.ts';
import { IN_TITLE, RIGHT, worthsFor, type Tally } from './tally.ts';

/** The papers that an identifier, or its beginning, names. */
export type ById = (id: string) => Promise<readonly PaperKey[]>;

/** What was found, and what its scores rest on. */
export interface Ranked {
  readonly ranking: Ranking;
  readonly words: readonly Asked[];
  readonly weights: readonly Weight[];
  /** The same for words that nothing has as typed of what is left when the texts are read (`sift`). */
  readonly weightsIfMeant: readonly Weight[];
  readonly means: Means;
  /** The index alone cannot tell all: words in their order, two words of one name. The texts have the last word. */
  readonly unsure: boolean;
}

/** So many papers that have a word as typed are enough: nobody looks for those that only resemble it behind them. */
const ENOUGH = 1000;

/**
 * The papers that have all words, pass all filters and have nothing excluded. All that ranking asks of all papers (how
 * many there are, how long in the mean, how many have a word) is summed over the layers, each paper once, before the
 * first score: so a paper's score is the same in whatever layer it lies.
 */
export async function rank(
  layers: readonly Layer[],
  query: Query,
  byId: ById,
  words: readonly Asked[] = wanted(query),
): Promise<Ranked> {
  const { searches, papers, means } = await ask(layers, query, words, byId);
  const found = searches.map((search) => papersWithAll(search));
  const weightOf = (word: number, meant: boolean): Weight => {
    return { rarity: rarityOf(papers, meant ? having(searches, word) : havingRight(searches, word)), meant };
  };
  const weights = words.map((_, word) => weightOf(word, !anyRight(searches, found, word)));
  const weightsIfMeant = words.map((_, word) => weightOf(word, true));
  const scored = searches.map((search, at) => scoreAll(search, found[at] ?? new Uint32Array(), weights));
  for (const search of searches) search.end();
  const segments = layers.map(({ segment }) => segment);
  const unsure =
    [...words, ...unwanted(query)].some(({ sequence }) => sequence !== undefined) ||
    !filtersOf(query).every((filter) => isSure(filter, segments));
  return { ranking: new Ranking(layers, scored), words, weights, weightsIfMeant, means, unsure };
}

/** All layers, asked for these words. */
export async function ask(layers: readonly Layer[], query: Query, words: readonly Asked[], byId: ById) {
  const { papers, means } = measure(layers);
  const named = async (word: Asked): Promise<AskedWord> => ({
    ...word,
    keys: word.id === undefined ? [] : await byId(word.id),
  });
  const questions = {
    query,
    wanted: await Promise.all(words.map(named)),
    unwanted: await Promise.all(unwanted(query).map(named)),
    worths: worthsFor(means),
  };
  const preparation = preparationFor(questions);
  await Promise.all(layers.map(({ segment }) => segment.prepare(preparation)));
  const searches = layers.map((layer) => new LayerSearch(layer, questions));
  const few = words.map((_, at) => searches.reduce((sum, search) => sum + search.mostRight(at), 0) < ENOUGH);
  await Promise.all(searches.map((search) => search.askRight(few)));
  const forgiven = words.map(({ slips }, word) => slips > 0 && havingRight(searches, word) < ENOUGH);
  if (forgiven.includes(true)) await Promise.all(searches.map((search) => search.askResembling(forgiven)));
  return { searches, papers, means };
}

/** How many papers of all layers have a word, or what resembles it. */
export function having(searches: readonly LayerSearch[], word: number): number {
  return searches.reduce((sum, search) => sum + (search.wanted[word]?.papers.length ?? 0), 0);
}

/** How many have it as asked. */
export function havingRight(searches: readonly LayerSearch[], word: number): number {
  return searches.reduce((sum, search) => sum + (search.wanted[word]?.right ?? 0), 0);
}

/** Goes through those that have the rarest word. */
function papersWithAll(search: LayerSearch): Uint32Array {
  const [rarest, ...others] = search.wanted.toSorted((a, b) => a.papers.length - b.papers.length);
  if (!rarest) return allPapers(search);
  return kept(search, rarest.papers, others);
}

function allPapers(search: LayerSearch): Uint32Array {
  const all = new Uint32Array(search.layer.segment.papers);
  for (let paper = 0; paper < all.length; paper += 1) all[paper] = paper;
  return kept(search, all, []);
}

/** In a loop of its own: there may be a hundred thousand of them. */
function kept(search: LayerSearch, papers: Uint32Array, words: readonly Tally[]): Uint32Array {
  const found = new Uint32Array(papers.length);
  let count = 0;
  for (let at = 0; at < papers.length; at += 1) {
    const paper = papers[at] ?? 0;
    if (hasAll(words, paper) && search.keeps(paper)) found[count++] = paper;
  }
  return found.slice(0, count);
}

function hasAll(words: readonly Tally[], paper: number): boolean {
  for (let word = 0; word < words.length; word += 1) if (!words[word]?.values[paper]) return false;
  return true;
}

/** Among those that have all words: does one have this one as typed? */
function anyRight(searches: readonly LayerSearch[], found: readonly Uint32Array[], word: number): boolean {
  return searches.some((search, at) => {
    const marks = search.wanted[word]?.marks;
    const papers = found[at] ?? [];
    for (const paper of papers) if (((marks?.[paper] ?? 0) & RIGHT) > 0) return true;
    return false;
  });
}

/** The sum over the words of value times rarity, and more for a title that holds little else. */
export function scoreAll(search: LayerSearch, papers: Uint32Array, weights: readonly Weight[]): Scored {
  const { titleLength } = search.layer.segment.head.columns;
  const scores = new Float64Array(papers.length);
  const places = new Uint8Array(weights.length);
  for (let at = 0; at < papers.length; at += 1) {
    const paper = papers[at] ?? 0;
    let sum = 0;
    let inTitle = 0;
    for (let word = 0; word < weights.length; word += 1) {
      const tally = search.wanted[word];
      const weight = weights[word];
      if (!tally || !weight) continue;
      const marks = tally.marks[paper] ?? 0;
      sum += share(tally.values[paper] ?? 0, (marks & RIGHT) > 0, weight);
      inTitle += marks & IN_TITLE;
      places[word] = tally.places[paper] ?? 0;
    }
    scores[at] = sum * together(inTitle, titleLength[paper] ?? 0, places);
  }
  return { papers, scores };
}
