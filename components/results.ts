import type { TagCount } from '../lib/messages/protocol.ts';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { Hit } from '../lib/search/find.ts';
import type { PaperIndex } from '../lib/search/paper-index.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import type { ListedPaper } from './listed-paper.ts';

/** What the list shows for a query. */
export interface Results {
  readonly papers: readonly ListedPaper[];
  /** What to set in bold, by paper. */
  readonly terms: ReadonlyMap<PaperKey, readonly string[]>;
  /** Nothing has all of these words; the papers come closest. Absent where the papers have them all. */
  readonly closestTo?: readonly string[];
}

/** A looser match is a hint, not a list to work through. */
const CLOSEST = 20;

/** Asks nothing: no words, no filters, or nothing finished yet. */
export function isBlank(query: string): boolean {
  return parseQuery(query).clauses.length === 0;
}

/**
 * @param papers in the order in which they are listed without a query.
 * @param index holds at least these papers, or is still being filled with them.
 */
export function resultsOf(
  query: string,
  papers: ReadonlyMap<PaperKey, ListedPaper>,
  index: PaperIndex,
): Results {
  const asked = parseQuery(query);
  if (asked.clauses.length === 0) return { papers: [...papers.values()], terms: new Map() };
  const within = ({ key }: { key: PaperKey }) => papers.has(key);
  const hits = index.search(asked, { within });
  if (hits.length > 0) return { ...listed(hits, papers) };
  const closest = index.looser(asked, { within, limit: CLOSEST });
  return { ...listed(closest.hits, papers), closestTo: closest.asked };
}

function listed(hits: readonly Hit[], papers: ReadonlyMap<PaperKey, ListedPaper>): Results {
  return {
    papers: hits.flatMap(({ key }) => papers.get(key) ?? []),
    terms: new Map(hits.map(({ key, terms }) => [key, terms])),
  };
}

/** The reader's tags, most used first; among equals by name. */
export function tagCounts(papers: Iterable<ListedPaper>): readonly TagCount[] {
  const counts = new Map<string, number>();
  for (const { reading } of papers) {
    for (const tag of reading?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, papers]) => ({ tag, papers }))
    .sort((a, b) => b.papers - a.papers || a.tag.localeCompare(b.tag));
}
