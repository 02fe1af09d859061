import type { Store } from '../../store/database.ts';
import { FORMAT, indexesOf } from './index-record.ts';

/** From so many changes on it is quicker to have them packed than to pack them at each opening of the popup. */
export const DUE = 64;

/** Is there something to build, or enough to fold in? A small read. */
export async function isDue(db: Store): Promise<boolean> {
  const [whole, anew] = await indexesOf(db, 'saved');
  if (anew !== undefined || whole?.format !== FORMAT) return true;
  const lines = await db.touched.where(':id').above(whole.folded).limit(DUE).toArray();
  return lines.reduce((sum, { papers }) => sum + papers.length, 0) >= DUE;
}
