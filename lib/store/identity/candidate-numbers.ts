import { bestCandidates } from '../../identity/candidates.ts';
import type { Clues } from './clues.ts';

/** Papers looked at for one entry: those that share the most, and the rarest, clues. */
const MOST_LOOKED_AT = 6;

/** Numbers of the papers that are worth a look, the most alike first. */
export function candidateNumbers(clues: readonly string[], index: Clues): number[] {
  return bestCandidates(clues, (clue) => index.holdersOf(clue), MOST_LOOKED_AT);
}
