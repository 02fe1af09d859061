import { looserWords } from '../asked.ts';
import type { Query } from '../query.ts';
import { rarityOf } from '../worth.ts';
import type { Layer } from './layer.ts';
import type { LayerSearch } from './layer-search.ts';
import { ask, having, havingRight, scoreAll, type ById } from './rank.ts';
import { Ranking } from './ranking.ts';

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
    const right = havingRight(searches, word);
    return { rarity: rarityOf(papers, right || having(searches, word)), meant: right === 0 };
  });
  const scored = searches.map((search) => {
    const had = wordsHad(search);
    const { papers: found, scores } = scoreAll(search, had.papers, weights);
    return { papers: found, scores: scores.map((score, at) => (had.words[at] ?? 0) * MORE_WORDS + score) };
  });
  for (const search of searches) search.end();
  return { asked: words.map(({ text }) => text), ranking: new Ranking(layers, scored) };
}

/** More than any score: one word more is better than all that the others are worth. */
const MORE_WORDS = 1e6;

/** The papers that have any of the words, and how many. */
function wordsHad(search: LayerSearch): { readonly papers: Uint32Array; readonly words: Uint8Array } {
  const counts = new Uint8Array(search.layer.segment.papers);
  for (const { papers } of search.wanted)
    for (const paper of papers) counts[paper] = (counts[paper] ?? 0) + 1;
  const papers = Uint32Array.from(counts, (_, paper) => paper).filter(
    (paper) => (counts[paper] ?? 0) > 0 && search.keeps(paper),
  );
  return { papers, words: Uint8Array.from(papers, (paper) => counts[paper] ?? 0) };
}
