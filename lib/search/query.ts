/** What `is:` can ask of a paper. */
export const STATES = ['saved', 'read', 'unread', 'dismissed', 'noted', 'tagged', 'untagged'] as const;
export type State = (typeof STATES)[number];

/** The filters, by the name before the colon. */
export const FILTERS = ['tag', 'is', 'author', 'year', 'site'] as const;
export type FilterName = (typeof FILTERS)[number];

/** Words that papers are found and ranked by. */
export type Words =
  | { readonly kind: 'word'; readonly text: string; readonly not: boolean }
  /** `open`: its closing quote is not typed yet, so the last word may be unfinished. */
  | { readonly kind: 'phrase'; readonly text: string; readonly not: boolean; readonly open: boolean };

/** What papers are kept or left out by. */
export type Filter =
  | { readonly kind: 'tag' | 'author' | 'site'; readonly text: string; readonly not: boolean }
  | { readonly kind: 'is'; readonly state: State; readonly not: boolean }
  | { readonly kind: 'year'; readonly from: number; readonly to: number; readonly not: boolean };

export type Clause = Words | Filter;

/** A query as it is understood. All clauses must hold. */
export interface Query {
  readonly clauses: readonly Clause[];
  /** What is not finished or not understood (`tag:`, `year:20`, `is:foo`) and has no effect, as typed. */
  readonly ignored: readonly string[];
}

/** The clauses that find papers: words and phrases that are not excluded. */
export function wantedWords(query: Query): Words[] {
  return query.clauses.filter(isWords).filter((clause) => !clause.not);
}

/** The words and phrases that a paper must not have. */
export function unwantedWords(query: Query): Words[] {
  return query.clauses.filter(isWords).filter((clause) => clause.not);
}

/** The filters, excluding ones included. */
export function filtersOf(query: Query): Filter[] {
  return query.clauses.filter((clause): clause is Filter => !isWords(clause));
}

function isWords(clause: Clause): clause is Words {
  return clause.kind === 'word' || clause.kind === 'phrase';
}
