import { bestCandidates } from '../../identity/candidates.ts';
import type { Clues } from './clues.ts';

/** Papers looked at for one entry: those that share the most, and the rarest, clues. */
const MOST_LOOKED_AT = 6;

/** By index, and by the list of an entry's clues, which it has once (`cluesOf`): what was found before anything was added. */
const found = new WeakMap<Clues, WeakMap<readonly string[], number[]>>();

/** Numbers of the papers that are worth a look, the most alike first. They are asked for when read, and again when compared. */
export function candidateNumbers(clues: readonly string[], index: Clues): number[] {
  if (!index.areAsRead(clues)) return best(clues, index);
  const inIndex = found.get(index) ?? new WeakMap<readonly string[], number[]>();
  found.set(index, inIndex);
  const numbers = inIndex.get(clues) ?? best(clues, index);
  inIndex.set(clues, numbers);
  return numbers;
}

function best(clues: readonly string[], index: Clues): number[] {
  return bestCandidates(clues, (clue) => index.holdersOf(clue), MOST_LOOKED_AT);
}
