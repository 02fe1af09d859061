import type { PaperKey } from '../papers/paper.ts';
import type { Store } from './database.ts';
import { gather, gatheredTables } from './gather.ts';
import { alike, tieBetween } from './identity/ties-of.ts';

/**
 * Remembered papers that may be the same as this one: those that the reader has told apart from it, then those that are
 * like it, the likeliest first. Neither itself nor what is joined with it already.
 */
export async function nearPapers(db: Store, key: PaperKey): Promise<PaperKey[]> {
  return db.transaction('r', gatheredTables(db), async () => {
    const paper = await db.papers.get(key);
    if (!paper) return [];
    const found = await gather(db, [paper], 'compare');
    const { verdicts } = found.kin;
    const known = new Set([key, ...verdicts.sameAs(key)]);
    const likely = alike(paper, found)
      .map((other) => ({ key: other.key, score: tieBetween(paper, other)?.score ?? 0 }))
      .sort((x, y) => y.score - x.score || (x.key < y.key ? -1 : 1));
    const near = [...verdicts.apartFrom(key), ...likely.map((other) => other.key)];
    return [...new Set(near)].filter((one) => !known.has(one));
  });
}
