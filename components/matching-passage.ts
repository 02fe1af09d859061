import { matchedSpans } from '../lib/search/highlight.ts';
import { snippet } from '../lib/search/snippet.ts';
import { authorsInWords, type ListedPaper } from './listed-paper.ts';

/** Two lines of the popup, in UTF-16 units. */
const LENGTH = 110;

/**
 * The passage of the abstract that answers, where nothing else in the row shows why the paper was found;
 * `undefined` where the row shows it, or nothing was searched for.
 */
export function matchingPassage(paper: ListedPaper, terms: readonly string[]): string | undefined {
  if (terms.length === 0 || !paper.abstract || showsWhy(paper, terms)) return undefined;
  return hasAny(paper.abstract, terms) ? snippet(paper.abstract, terms, LENGTH) : undefined;
}

/** Does a row show what it was found by, without a passage of the abstract? */
export function showsWhy(paper: ListedPaper, terms: readonly string[]): boolean {
  const { tags = [], note = '' } = paper.reading ?? {};
  const shown = [paper.title, authorsInWords(paper), note, ...tags];
  return terms.length > 0 && shown.some((text) => hasAny(text, terms));
}

function hasAny(text: string, terms: readonly string[]): boolean {
  return matchedSpans(text, terms).length > 0;
}
