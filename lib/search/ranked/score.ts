import { share, together, type Weight } from '../worth.ts';
import type { Layer } from './layer.ts';
import type { Scored } from './ranking.ts';
import { IN_TITLE, RIGHT, type Tally } from './tally.ts';

/** Some papers of a layer, and how they answer each word. */
export interface Tallied {
  readonly layer: Layer;
  readonly papers: Uint32Array;
  readonly tallies: readonly Tally[];
}

/** The sum over the words of value times rarity, and more for a title that holds little else. */
export function scoreAll({ layer, papers, tallies }: Tallied, weights: readonly Weight[]): Scored {
  const { titleLength } = layer.segment.head.columns;
  const places = new Uint8Array(tallies.length);
  const scores = new Float64Array(papers.length);
  for (let at = 0; at < papers.length; at += 1) {
    let sum = 0;
    let inTitle = 0;
    for (let word = 0; word < places.length; word += 1) {
      const tally = tallies[word];
      const weight = weights[word];
      if (!tally || !weight) continue;
      const marks = tally.marks[at] ?? 0;
      sum += share(tally.values[at] ?? 0, (marks & RIGHT) > 0, weight);
      inTitle += marks & IN_TITLE;
      places[word] = tally.places[at] ?? 0;
    }
    // Elsewhere than in a title no word has a place.
    scores[at] = inTitle > 0 ? sum * together(inTitle, titleLength[papers[at] ?? 0] ?? 0, places) : sum;
  }
  return { papers, scores };
}
