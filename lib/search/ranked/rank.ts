import type { PaperKey } from '../../papers/paper.ts';
import { PaperSet } from '../packed/paper-set.ts';
import { unwanted, wanted, type Asked } from '../asked.ts';
import { filtersOf, type Query } from '../query.ts';
import { rarityOf, type Means, type Weight } from '../worth.ts';
import { measure, type Layer } from './layer.ts';
import { LayerSearch, type AskedWord } from './layer-search.ts';
import { preparationFor } from './preparation.ts';
import { Ranking } from './ranking.ts';
import { scoreAll, type Tallied } from './score.ts';
import { isSure } from './sieve.ts';
import { RIGHT } from './tally.ts';
import { worthsFor } from './worths.ts';

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
  const found = searches.map((search) => search.tally(search.chosen(withAll(search))));
  const weightOf = (word: number, meant: boolean): Weight => {
    return { rarity: rarityOf(papers, having(searches, word, meant ? 'count' : 'right')), meant };
  };
  const weights = words.map((_, word) => weightOf(word, !anyRight(found, word)));
  const weightsIfMeant = words.map((_, word) => weightOf(word, true));
  const scored = found.map((one) => scoreAll(one, weights));
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
  const forgiven = words.map(({ slips }, word) => slips > 0 && having(searches, word, 'right') < ENOUGH);
  if (forgiven.includes(true)) await Promise.all(searches.map((search) => search.askResembling(forgiven)));
  return { searches, papers, means };
}

/** How many papers of all layers have a word, or what resembles it; with `right` how many have it as asked. */
export function having(
  searches: readonly LayerSearch[],
  word: number,
  which: 'count' | 'right' = 'count',
): number {
  return searches.reduce((sum, search) => sum + (search.wanted[word]?.[which] ?? 0), 0);
}

/** The papers that have all words; all papers where there are none. */
function withAll({ layer, wanted }: LayerSearch): PaperSet {
  const all = new PaperSet(layer.segment.papers);
  const [first, ...others] = wanted;
  if (first) all.addAll(first.papers);
  else for (let paper = 0; paper < layer.segment.papers; paper += 1) all.add(paper);
  for (const { papers } of others) all.keepOnly(papers);
  return all;
}

/** Among those that have all words: does one have this one as typed? */
function anyRight(found: readonly Tallied[], word: number): boolean {
  return found.some(({ tallies }) => tallies[word]?.marks.some((marks) => (marks & RIGHT) > 0));
}
