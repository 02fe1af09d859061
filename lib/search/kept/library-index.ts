import type { Store } from '../../store/database.ts';
import { indexIn } from './index-in.ts';
import type { KeptIndex } from './kept-index.ts';

const indexes = new WeakMap<Store, KeptIndex>();

/** The index of the library, opened once for a store: opening is what costs. */
export function libraryIndex(db: Store): KeptIndex {
  const index = indexes.get(db) ?? indexIn(db, 'library');
  indexes.set(db, index);
  return index;
}
