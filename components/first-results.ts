import type { ListedPaper } from './listed-paper.ts';
import type { Results } from './results.ts';

/**
 * What can be said of a query before anything that searches is here: the rows of the last time, of these the ones
 * that have all its words; all of them where none has, or where more than words is asked. Nothing is missing yet.
 */
export function firstResults(query: string, recents: readonly ListedPaper[]): Results {
  const words = query.toLowerCase().split(/\s+/);
  const found = /[:"-]/.test(query) ? [] : recents.filter((paper) => hasAll(paper, words));
  return { papers: found.length > 0 ? found : recents, terms: new Map() };
}

function hasAll({ title, authors = [], reading }: ListedPaper, words: readonly string[]): boolean {
  const text = ` ${[title, ...authors, ...(reading?.tags ?? []), reading?.note].join(' ').toLowerCase()}`;
  return words.every((word) => text.includes(` ${word}`));
}
