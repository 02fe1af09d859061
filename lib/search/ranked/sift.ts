import type { PaperKey } from '../../papers/paper.ts';
import { answerOf, answers, askable, type AskedPaper } from '../answer.ts';
import { tieOf } from '../packed/keys.ts';
import type { Query } from '../query.ts';
import { newness, type Searchable } from '../searchable.ts';
import { share, together, type Answer, type Weight } from '../worth.ts';
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

/** A paper that answers, and how it answers each word. */
interface Kept {
  readonly paper: Searchable;
  readonly titleLength: number;
  readonly given: readonly (Answer | undefined)[];
}

/**
 * Reads the texts of what may have been found, the best first, and keeps what answers: words may stand in a field, though not in
 * the order asked. Then they are ranked by what they are worth, and whether a word is meant as typed is judged by them alone.
 * @param most papers that are read at the most
 */
export async function sift(ranked: Ranked, query: Query, read: ReadPapers, most: number): Promise<Sifted> {
  const kept: Kept[] = [];
  const end = Math.min(most, ranked.ranking.count);
  for (let at = 0; at < end; at += PART) {
    const papers = await read(await ranked.ranking.keys(at, Math.min(at + PART, end)));
    for (const paper of papers) {
      const one = askable(paper);
      if (answers(one, query)) kept.push(keptFrom(one, ranked));
    }
  }
  return { keys: inOrder(kept, weightsAmong(kept, ranked)), open: end < ranked.ranking.count };
}

function keptFrom(one: AskedPaper, { words, means }: Ranked): Kept {
  const { paper, titleLength } = one;
  return { paper, titleLength, given: words.map((word) => answerOf(one, word, means)) };
}

/** What has a word as typed may be among those that the index took for found, and no other. */
function weightsAmong(kept: readonly Kept[], { weights, weightsIfMeant }: Ranked): readonly Weight[] {
  return weights.map((weight, word) =>
    kept.some(({ given }) => given[word]?.right) ? weight : (weightsIfMeant[word] ?? weight),
  );
}

function inOrder(kept: readonly Kept[], weights: readonly Weight[]): PaperKey[] {
  return kept
    .map((one) => ({ key: one.paper.key, score: scoreOf(one, weights), newness: newness(one.paper) }))
    .sort((a, b) => b.score - a.score || b.newness - a.newness || tieOf(a.key) - tieOf(b.key))
    .map(({ key }) => key);
}

/** The score of a paper from its texts: the same as the index gives it, where the index can tell. */
function scoreOf({ given, titleLength }: Kept, weights: readonly Weight[]): number {
  const sum = given.reduce((total, answer, at) => {
    const weight = weights[at];
    return answer && weight ? total + share(Math.fround(answer.value), answer.right, weight) : total;
  }, 0);
  const inTitle = given.filter((answer) => answer?.inTitle).length;
  const places = given.map((answer) => answer?.place ?? 0);
  return sum * together(inTitle, titleLength, places);
}
