import type { Reading } from '../../digest/reading.ts';
import type { PaperKey } from '../../papers/paper.ts';
import type { Reads, Snapshot } from '../../store/reads.ts';
import type { PaperRecord } from '../../store/records.ts';
import type { Searchable } from '../searchable.ts';
import { siteWords } from '../site-words.ts';

/** These papers as they are now, by their keys, in one go; one that is forgotten is left out. */
export async function readSearchables(
  reads: Reads,
  keys: readonly PaperKey[],
): Promise<Map<PaperKey, Searchable>> {
  return reads(['papers', 'library'], (now) => searchablesAt(now, keys));
}

/** The same, among other reads. */
export async function searchablesAt(
  now: Snapshot,
  keys: readonly PaperKey[],
): Promise<Map<PaperKey, Searchable>> {
  const [papers, readings] = await Promise.all([now.many('papers', keys), now.many('library', keys)]);
  const both = papers.flatMap((paper, at) => (paper ? [searchable(paper, readings[at])] : []));
  return new Map(both.map((paper) => [paper.key, paper]));
}

export function searchable(paper: PaperRecord, reading: Reading | undefined): Searchable {
  const { key, ids, title, authors, abstract, published, site, metAt } = paper;
  return {
    key,
    ids,
    title,
    ...(authors && { authors }),
    ...(abstract !== undefined && { abstract }),
    ...(published !== undefined && { published }),
    sites: siteWords(site),
    metAt,
    ...(reading && { reading }),
  };
}

/** Those in the library lie on one shelf, those met and not saved on the other. */
export type Shelf = 'saved' | 'met';

export function shelfOf({ reading }: Searchable): Shelf {
  return reading?.savedAt === undefined ? 'met' : 'saved';
}

/** The papers whose identifier begins like this: a few hundred at the most, for nobody reads through more. */
export async function papersById(reads: Reads, id: string): Promise<PaperKey[]> {
  const beginning = IDBKeyRange.bound(id, `${id}\uffff`);
  const [keys, forms] = await reads(['papers', 'forms'], (now) =>
    Promise.all([now.keys('papers', beginning, MOST_BY_ID), now.stretch('forms', beginning, MOST_BY_ID)]),
  );
  return [...new Set([...keys, ...forms.flatMap(({ papers }) => papers)])];
}

const MOST_BY_ID = 300;
