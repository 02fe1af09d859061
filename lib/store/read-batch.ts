import type { PaperKey } from '../papers/paper.ts';
import type { Store } from './database.ts';
import type { PaperRecord } from './records.ts';

/** One batch: those of these papers that are remembered and not in `papers` yet; they are put there. */
export async function readPapers(
  db: Store,
  papers: Map<PaperKey, PaperRecord>,
  keys: readonly PaperKey[],
): Promise<void> {
  const missing = [...new Set(keys)].filter((key) => !papers.has(key));
  if (missing.length === 0) return;
  for (const paper of await present(db.papers.bulkGet(missing))) papers.set(paper.key, paper);
}

/** What a batch found. */
export async function present<T>(records: PromiseLike<readonly (T | undefined)[]>): Promise<T[]> {
  return (await records).filter((record) => record !== undefined);
}
