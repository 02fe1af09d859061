import type { Collection } from 'dexie';
import type { PaperKey } from '../../papers/paper.ts';
import type { Store } from '../database.ts';
import { Draft } from '../draft.ts';
import { gather, gatheredTables } from '../gather.ts';
import type { PaperRecord } from '../records.ts';
import { enrol } from '../roll/enrol.ts';
import { foldRoll } from '../roll/fold-roll.ts';
import { loadRoll } from '../roll/roll.ts';
import { foldClues } from './fold-clues.ts';

/** Papers a transaction: few enough that a page that asks meanwhile hardly waits. */
const PART = 100;

/**
 * Puts in order what look-ups go by: takes papers that were remembered before there was an index of clues into it, some at a
 * time; then what came lately, and all that was kept before there was a roll. May be stopped at any
 * line, and goes on where it was: what is in the index says so in the same transaction. Rejects with what Dexie throws.
 */
export async function catchUp(db: Store): Promise<void> {
  while ((await takeSome(db)) === PART);
  await foldClues(db);
  await enrol(db);
  await foldRoll(db);
  await loadRoll(db);
}

async function takeSome(db: Store): Promise<number> {
  // Mostly nothing is left to take: then no page that asks has to wait for one that may write.
  if ((await unclued(db).limit(1).primaryKeys()).length === 0) return 0;
  return db.transaction('rw', gatheredTables(db), async () => {
    const papers = await unclued(db).limit(PART).toArray();
    const draft = new Draft(await gather(db, papers, 'compare'));
    for (const paper of papers) draft.keepPaper(paper);
    await draft.write(db);
    return papers.length;
  });
}

function unclued(db: Store): Collection<PaperRecord, PaperKey> {
  return db.papers.where('unclued').equals(1);
}
