import { discard } from '../../../lib/search/kept/discard.ts';
import { tend } from '../../../lib/search/kept/tend.ts';
import { memorySegment } from '../../../lib/search/packed/memory-segment.ts';
import { openStore } from '../../../lib/store/database.ts';
import { papersOn } from './engines/papers-on.ts';
import { time } from './look-up.ts';

/** Milliseconds to make the index of all that was met and not saved, and to pack the same papers that are in memory. */
export interface IndexingTimes {
  readonly papers: number;
  readonly indexed: number;
  readonly packed: number;
}

export async function timeIndexing(): Promise<IndexingTimes> {
  const db = await openStore();
  await discard(db, 'met');
  const indexed = await time(() => tend(db, 'met'));
  const papers = await papersOn(db, 'met');
  const packed = await time(async () => {
    for (let at = 0; at < papers.length; at += PART) memorySegment(papers.slice(at, at + PART));
  });
  db.close();
  return { papers: papers.length, indexed, packed };
}

/** Papers that are packed together, about as many as in the index at first. */
const PART = 30_000;
