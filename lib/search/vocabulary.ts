import { yearOf, type Searchable } from './searchable.ts';

/** What can be completed: the reader's own words, most used first. */
export interface Vocabulary {
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly sites: readonly string[];
  /** Newest first. */
  readonly years: readonly number[];
}

/** The vocabulary of these papers, for instance the library. */
export function vocabularyOf(papers: Iterable<Searchable>): Vocabulary {
  const tags = new Map<string, number>();
  const authors = new Map<string, number>();
  const sites = new Map<string, number>();
  const years = new Set<number>();
  for (const paper of papers) {
    countIn(tags, paper.reading?.tags ?? []);
    countIn(authors, paper.authors ?? []);
    countIn(sites, paper.sites);
    const year = yearOf(paper);
    if (year !== undefined) years.add(year);
  }
  return {
    tags: mostUsed(tags),
    authors: mostUsed(authors),
    sites: mostUsed(sites),
    years: [...years].toSorted((a, b) => b - a),
  };
}

function countIn(counts: Map<string, number>, words: Iterable<string>): void {
  for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function mostUsed(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}
