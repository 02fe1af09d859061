import type { Warm, WarmIndex } from '../lib/background/warm-index.ts';
import { findIn } from '../lib/search/kept/find-in.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import { readsOf } from '../lib/store/store-reads.ts';
import { answerAwake, type AwakeAnswer } from './awake-channel.ts';
import { drawnFindings } from './drawn-findings.ts';
import { plainResults } from './plain-results.ts';

/** Answers popups that have just opened, from an index that is open already; where it is not, the next ones. */
export function answerPopups(index: WarmIndex): void {
  answerAwake((query) => {
    const { warm } = index;
    if (warm) return answered(warm, query);
    index.soon();
    return undefined;
  });
}

async function answered({ db, index }: Warm, query: string): Promise<AwakeAnswer | undefined> {
  const asked = parseQuery(query);
  if (asked.clauses.length === 0) return undefined;
  const results = await plainResults(index, readsOf(db), query, await findIn(index, asked));
  return results && { results, picture: drawnFindings(results) };
}
