import { Dexie } from 'dexie';
import type { Store } from '../../store/database.ts';
import { readsOf } from '../../store/store-reads.ts';
import { discard } from './discard.ts';
import { KeptIndex, type Keeping, type Scope } from './kept-index.ts';

/** The index that a store keeps. */
export function indexIn(db: Store, scope: Scope): KeptIndex {
  const index = new KeptIndex(keptIn(db), scope);
  hearOfWrites(index);
  return index;
}

/** An index that was opened before the store was lives on in it. */
export function moveInto(db: Store, index: KeptIndex): void {
  index.moveTo(keptIn(db));
  hearOfWrites(index);
}

function keptIn(db: Store): Keeping {
  return { reads: readsOf(db), discard: (shelf) => discard(db, shelf) };
}

/** Dexie tells of each write, in whatever page or worker. */
function hearOfWrites(index: KeptIndex): void {
  Dexie.on('storagemutated', () => index.mayHaveChanged());
}
