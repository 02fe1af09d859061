import { shownTerms } from '../lib/search/answer.ts';
import type { Asked } from '../lib/search/asked.ts';
import type { ListedPaper } from './listed-paper.ts';
import type { ListedRow } from './listing.ts';
import { showsWhy } from './matching-passage.ts';

/** What was searched for is looked up when the row is drawn: far more rows are read than are drawn. */
export function rowOf(paper: ListedPaper, asked: readonly Asked[]): ListedRow {
  let terms: readonly string[] | undefined;
  return {
    paper,
    get terms() {
      return (terms ??= termsOf(paper, asked));
    },
  };
}

/** Taking an abstract apart is work, and of no use where the rest of the row shows already why it was found. */
function termsOf(paper: ListedPaper, asked: readonly Asked[]): readonly string[] {
  const { abstract: _long, ...rest } = paper;
  const terms = shownTerms(rest, asked);
  return showsWhy(paper, terms) ? terms : shownTerms(paper, asked);
}
