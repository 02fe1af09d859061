import type { Scope } from '../../../../lib/search/kept/kept-index.ts';
import type { Shelf } from '../../../../lib/search/kept/searchables.ts';
import { strides } from '../../../../lib/search/kept/strides.ts';
import type { Searchable } from '../../../../lib/search/searchable.ts';
import type { Store } from '../../../../lib/store/database.ts';

/** What is searched for each. */
export const SHELVES = { library: ['saved'], everything: ['saved', 'met'] } as const satisfies Record<
  Scope,
  readonly Shelf[]
>;

/** All papers of a shelf as the search sees them, for engines that keep their own. */
export async function papersOn(db: Store, shelf: Shelf): Promise<Searchable[]> {
  const all: Searchable[] = [];
  for await (const { papers } of strides(db, shelf, undefined)) all.push(...papers);
  return all;
}
