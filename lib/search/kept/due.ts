import type { Store } from '../../store/database.ts';
import { DUE, FORMAT } from './answering.ts';
import { indexesOf } from './index-record.ts';

/** Is there something to build, or enough to fold in? A small read. */
export async function isDue(db: Store): Promise<boolean> {
  const [whole, anew] = await indexesOf(db, 'saved');
  if (anew !== undefined || whole?.format !== FORMAT) return true;
  const lines = await db.touched.where(':id').above(whole.folded).limit(DUE).toArray();
  return lines.reduce((sum, { papers }) => sum + papers.length, 0) >= DUE;
}
