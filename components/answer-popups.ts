import type { WarmIndex } from '../lib/background/warm-index.ts';
import { readsOf } from '../lib/store/store-reads.ts';
import { answerAwake } from './awake-channel.ts';
import { drawnFindings } from './drawn-findings.ts';
import { plainResults } from './plain-results.ts';

/**
 * Answers popups that have just opened, from an index that is open already; where it is not, they are quicker by themselves,
 * and the next ones are answered.
 */
export function answerPopups(index: WarmIndex): void {
  answerAwake((query, tell) => {
    const { warm } = index;
    if (!warm) {
      index.soon();
      return undefined;
    }
    return plainResults(warm.index, readsOf(warm.db), query, (results) => {
      tell({ results, picture: drawnFindings(results) });
      return true;
    });
  });
}
