import { readSearchables } from '../../../../lib/search/kept/searchables.ts';
import type { Searchable } from '../../../../lib/search/searchable.ts';
import type { Store } from '../../../../lib/store/database.ts';
import { readsOf } from '../../../../lib/store/store-reads.ts';

/** All saved papers as the search sees them, for engines that keep their own. */
export async function savedPapers(db: Store): Promise<Searchable[]> {
  const keys = await db.library.toCollection().primaryKeys();
  const papers: Searchable[] = [];
  for (let at = 0; at < keys.length; at += PART)
    papers.push(...(await readSearchables(readsOf(db), keys.slice(at, at + PART))).values());
  return papers;
}

const PART = 2_000;
