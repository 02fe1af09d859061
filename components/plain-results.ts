import { wanted } from '../lib/search/asked.ts';
import type { KeptIndex } from '../lib/search/kept/kept-index.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import type { Found } from '../lib/search/ranked/find.ts';
import type { Reads } from '../lib/store/reads.ts';
import { listedPapers } from './listed-papers.ts';
import { rowOf } from './listed-row.ts';
import { FIRST_ROWS, type Results } from './results.ts';

/**
 * What was found in the library for this query, with its first rows. `undefined` for what is not plain and left to the
 * popup: nothing has all the words, or the index is being built.
 */
export async function plainResults(
  index: KeptIndex,
  reads: Reads,
  query: string,
  { count, open, closestTo, keys }: Found,
): Promise<Results | undefined> {
  if (count === 0 || closestTo || index.building) return undefined;
  const papers = await listedPapers(reads, await keys(0, FIRST_ROWS));
  const asked = wanted(parseQuery(query));
  const rows = papers.map((paper, at) => [at, rowOf(paper, asked)] as const);
  return { query, scope: 'library', count, open, rows: new Map(rows) };
}
