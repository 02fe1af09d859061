import type { ListedPaper } from './listed-paper.ts';
import { Matched } from './Matched.tsx';
import { matchingPassage } from './matching-passage.ts';

interface RowPassageProps {
  readonly paper: ListedPaper;
  /** What of it was searched for. */
  readonly terms: readonly string[];
}

/** Two lines of the abstract, where nothing else in the row shows why the paper was found. */
export function RowPassage({ paper, terms }: RowPassageProps) {
  const passage = matchingPassage(paper, terms);
  if (passage === undefined) return null;
  return (
    <p class="row-passage" dir="auto">
      <Matched text={passage} terms={terms} />
    </p>
  );
}
