import type { PaperKey } from '../../papers/paper.ts';
import { answerOf, answers, askable, type AskedPaper } from '../answer.ts';
import { tieOf } from '../packed/keys.ts';
import type { Query } from '../query.ts';
import { newness, type Searchable } from '../searchable.ts';
import { share, together } from '../worth.ts';
import type { Ranked } from './rank.ts';

/** Papers as they are now, for the keys asked; one that is forgotten is left out. */
export type ReadPapers = (keys: readonly PaperKey[]) => Promise<readonly Searchable[]>;

/** What is left when the texts were read. */
export interface Sifted {
  readonly keys: readonly PaperKey[];
  /** More may be found: only the best so many were read. */
  readonly open: boolean;
}

/** Papers read at a time. */
const PART = 200;

/**
 * Reads the texts of what may have been found, the best first, and keeps what answers. The index gives each at least
 * what it is worth: words that stand in a field, though not in the order asked. Then they are ranked by what they are worth.
 * @param most papers that are read at the most
 */
export async function sift(ranked: Ranked, query: Query, read: ReadPapers, most: number): Promise<Sifted> {
  const kept: { readonly key: PaperKey; readonly score: number; readonly newness: number }[] = [];
  const end = Math.min(most, ranked.ranking.count);
  for (let at = 0; at < end; at += PART) {
    const papers = await read(await ranked.ranking.keys(at, Math.min(at + PART, end)));
    for (const paper of papers) {
      const one = askable(paper);
      if (answers(one, query))
        kept.push({ key: paper.key, score: scoreOf(one, ranked), newness: newness(paper) });
    }
  }
  kept.sort((a, b) => b.score - a.score || b.newness - a.newness || tieOf(a.key) - tieOf(b.key));
  return { keys: kept.map(({ key }) => key), open: end < ranked.ranking.count };
}

/** The score of a paper from its texts: the same as the index gives it, where the index can tell. */
export function scoreOf(
  one: AskedPaper,
  { words, weights, means }: Omit<Ranked, 'ranking' | 'unsure'>,
): number {
  const given = words.map((word) => answerOf(one, word, means));
  const sum = given.reduce((total, answer, at) => {
    const weight = weights[at];
    return answer && weight ? total + share(Math.fround(answer.value), answer.right, weight) : total;
  }, 0);
  const inTitle = given.filter((answer) => answer?.inTitle).length;
  const places = given.map((answer) => answer?.place ?? 0);
  return sum * together(inTitle, one.titleLength, places);
}
