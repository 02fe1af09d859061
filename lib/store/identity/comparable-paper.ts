import type { Comparable } from '../../identity/record.ts';
import type { PaperFacts } from '../../papers/paper.ts';

/** What an entry tells, or what is remembered of a paper, as far as papers are told apart by it. */
export type ComparablePaper = Pick<PaperFacts, 'key' | 'ids' | 'title'> &
  Partial<Pick<PaperFacts, 'authors' | 'abstract' | 'published'>>;

/** As the engine reads it. */
export function comparableOf({ ids, title, authors, abstract, published }: ComparablePaper): Comparable {
  return {
    ids,
    title,
    ...(authors !== undefined && { authors }),
    ...(abstract !== undefined && { abstract }),
    ...(published !== undefined && { year: published.slice(0, 4) }),
  };
}
