import { wanted } from '../lib/search/asked.ts';
import { findAsTypedIn, findIn } from '../lib/search/kept/find-in.ts';
import type { KeptIndex } from '../lib/search/kept/kept-index.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import type { Query } from '../lib/search/query.ts';
import type { Found } from '../lib/search/ranked/find.ts';
import type { Reads } from '../lib/store/reads.ts';
import { FIRST_ROWS } from './first-rows.ts';
import { listedPapers } from './listed-papers.ts';
import { rowOf } from './listed-row.ts';
import type { Results } from './results.ts';

/**
 * What this query finds in the library, with its first rows: what has the words as typed is shown first, for what only
 * resembles them takes longer. Resolves with the last that was shown; with `undefined` for what is not plain and left to the
 * popup: nothing is asked, nothing has all the words, the index is being built.
 *
 * @param show returns whether that is still wanted.
 */
export async function plainResults(
  index: KeptIndex,
  reads: Reads,
  text: string,
  show: (results: Results) => boolean,
): Promise<Results | undefined> {
  const query = parseQuery(text);
  if (query.clauses.length === 0) return undefined;
  const list = async (asking: Promise<Found | undefined>) => {
    const found = await asking;
    if (!found || found.count === 0 || found.closestTo || index.building) return undefined;
    const results = { query: text, scope: 'library', ...(await firstOf(found, reads, query)) } as const;
    return show(results) ? results : undefined;
  };
  const first = await list(findAsTypedIn(index, query));
  return first?.open === false ? first : list(findIn(index, query));
}

async function firstOf({ count, open, keys }: Found, reads: Reads, query: Query) {
  const papers = await listedPapers(reads, await keys(0, FIRST_ROWS));
  const asked = wanted(query);
  return { count, open, rows: new Map(papers.map((paper, at) => [at, rowOf(paper, asked)] as const)) };
}
