import { looserWords } from '../asked.ts';
import { PaperSet } from '../packed/paper-set.ts';
import type { Query } from '../query.ts';
import { rarityOf } from '../worth.ts';
import type { Layer } from './layer.ts';
import type { LayerSearch } from './layer-search.ts';
import { ask, having, type ById } from './rank.ts';
import { Ranking } from './ranking.ts';
import { scoreAll } from './score.ts';

/** What to offer when nothing has all the words: `Nothing has all of: a, b. Closest:`. */
export interface Closest {
  /** The words that were asked for, as typed; phrases word by word. */
  readonly asked: readonly string[];
  /** Those with most of the words first. Filters and excluded words hold as they did. */
  readonly ranking: Ranking;
}

/** The papers that come closest to a query: with any of the words instead of all, and one typo more in each. */
export async function closest(layers: readonly Layer[], query: Query, byId: ById): Promise<Closest> {
  const words = looserWords(query);
  const { searches, papers } = await ask(layers, query, words, byId);
  const weights = words.map((_, word) => {
    const right = having(searches, word, 'right');
    return { rarity: rarityOf(papers, right || having(searches, word)), meant: right === 0 };
  });
  const scored = searches.map((search) => {
    const { papers, scores } = scoreAll(search.tally(search.chosen(withAny(search))), weights);
    const wordsHad = (paper = 0) => search.wanted.filter((having) => having.papers.has(paper)).length;
    return { papers, scores: scores.map((score, at) => wordsHad(papers[at]) * MORE_WORDS + score) };
  });
  return { asked: words.map(({ text }) => text), ranking: new Ranking(layers, scored) };
}

/** More than any score: one word more is better than all that the others are worth. */
const MORE_WORDS = 1e6;

/** The papers that have any of the words. */
function withAny({ layer, wanted }: LayerSearch): PaperSet {
  const any = new PaperSet(layer.segment.papers);
  for (const { papers } of wanted) any.addAll(papers);
  return any;
}
