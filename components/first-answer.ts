import { answers, askable, shownTerms } from '../lib/search/answer.ts';
import { wanted } from '../lib/search/asked.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import type { ListedPaper } from './listed-paper.ts';
import { resultsOf, type Results } from './results.ts';

/**
 * What can be said before the store is open: of the rows of the last time those that answer. All of them where none
 * does: nothing is missing before all was asked.
 */
export function firstAnswer(text: string, recents: readonly ListedPaper[]): Results {
  const query = parseQuery(text);
  const found = recents.filter((paper) => answers(askable(paper), query));
  if (query.clauses.length === 0 || found.length === 0) return resultsOf(recents);
  const rows = found.map((paper, at) => [at, { paper, terms: shownTerms(paper, wanted(query)) }] as const);
  return { query: text, scope: 'library', count: found.length, open: true, rows: new Map(rows) };
}
