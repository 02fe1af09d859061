import type { PaperKey } from '../lib/papers/paper.ts';
import { wanted } from '../lib/search/asked.ts';
import { findIn } from '../lib/search/kept/find-in.ts';
import type { KeptIndex } from '../lib/search/kept/kept-index.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import type { Found } from '../lib/search/ranked/find.ts';
import type { Query } from '../lib/search/query.ts';
import type { Answer } from '../lib/messages/answer.ts';
import type { Store } from '../lib/store/database.ts';
import type { Reads } from '../lib/store/reads.ts';
import { readsOf } from '../lib/store/store-reads.ts';
import type { ListedPaper } from './listed-paper.ts';
import { listedPapers, listedReadings } from './listed-papers.ts';
import { rowOf } from './listed-row.ts';
import type { ListedRow, Listing } from './listing.ts';

/** Does work with the store; whatever goes wrong becomes an answer. */
export type WithStore = <T>(work: (db: Store) => Promise<T>) => Promise<Answer<T>>;

/** What a query lists, from the index; as long as that is not whole, the list without a query comes from the store. */
export async function storeListing(
  db: Store,
  index: KeptIndex,
  text: string,
  withStore: WithStore,
): Promise<Listing> {
  const query = parseQuery(text);
  const found = await findIn(index, query);
  const { building } = index;
  if (building && query.clauses.length === 0 && index.scope === 'library') return newestFirst(db, withStore);
  return { ...listingOf(found, query, withStore), ...(building && { building }) };
}

function listingOf(found: Found, query: Query, withStore: WithStore): Listing {
  const { count, open, closestTo, further } = found;
  const asked = wanted(query);
  const row = (paper: ListedPaper): ListedRow => rowOf(paper, asked);
  return {
    count,
    open,
    ...(closestTo && { closestTo }),
    ...(further && {
      further: () => withStore(async () => listingOf(await further(), query, withStore)),
    }),
    rows: (from, to) => withStore(async (db) => rowsFor(readsOf(db), await found.keys(from, to), row)),
    keys: () => withStore(() => found.keys(0, count)),
  };
}

async function rowsFor(
  reads: Reads,
  keys: readonly PaperKey[],
  row: (paper: ListedPaper) => ListedRow,
): Promise<(ListedRow | undefined)[]> {
  const papers = new Map((await listedPapers(reads, keys)).map((paper) => [paper.key, paper]));
  return keys.map((key) => {
    const paper = papers.get(key);
    return paper && row(paper);
  });
}

/** By the index of the store itself: what any library has before anything is packed. */
async function newestFirst(db: Store, withStore: WithStore): Promise<Listing> {
  const saved = () => db.library.orderBy('savedAt').reverse();
  return {
    count: await db.library.where('savedAt').above(0).count(),
    open: false,
    rows: (from, to) =>
      withStore(async () => {
        const readings = await saved()
          .offset(from)
          .limit(to - from)
          .toArray();
        return (await listedReadings(readsOf(db), readings)).map((paper) => ({ paper, terms: [] }));
      }),
    keys: () => withStore(() => saved().primaryKeys()),
  };
}

/** The newest saved papers, by the index of the store itself. */
export async function newest(db: Store, limit: number): Promise<ListedPaper[]> {
  return listedReadings(readsOf(db), await db.library.orderBy('savedAt').reverse().limit(limit).toArray());
}
