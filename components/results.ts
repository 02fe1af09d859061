import type { PaperKey } from '../lib/papers/paper.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import { FIRST_ROWS } from './first-rows.ts';
import type { ListedPaper } from './listed-paper.ts';
import type { ListedRow, Listing } from './listing.ts';

/** What the list shows for a query: how many there are, and the rows that have been read. */
export interface Results extends Pick<Listing, 'count' | 'open' | 'closestTo' | 'building'> {
  /** What they answer. */
  readonly query: string;
  readonly scope: 'library' | 'everything';
  /** By their places in the list. */
  readonly rows: ReadonlyMap<number, ListedRow>;
}

/** Asks nothing: no words, no filters, or nothing finished yet. */
export function isBlank(query: string): boolean {
  return parseQuery(query).clauses.length === 0;
}

/** These papers and no others, as they are listed without a query. */
export function resultsOf(papers: readonly ListedPaper[]): Results {
  const rows = new Map(papers.map((paper, at) => [at, { paper, terms: [] }]));
  return { query: '', scope: 'library', count: papers.length, open: false, rows };
}

/** A paper's place among the rows that have been read; -1 where it is not among them. */
export function placeOf({ rows }: Results, key: PaperKey | undefined): number {
  for (const [place, { paper }] of rows) if (paper.key === key) return place;
  return -1;
}

/** A popup full of papers, as far as they have been read. */
export function firstPapers({ rows }: Results): ListedPaper[] {
  return Array.from({ length: FIRST_ROWS }, (_, at) => rows.get(at)?.paper).filter(
    (paper) => paper !== undefined,
  );
}
