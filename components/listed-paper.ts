import type { Reading } from '../lib/digest/reading.ts';
import type { LastingFacts, PaperKey } from '../lib/papers/paper.ts';

/** A paper as a list shows it. */
export interface ListedPaper extends LastingFacts {
  /** Ids and labels of the sites where it was met, for `site:`. */
  readonly sites: readonly string[];
  readonly metAt: number;
  /** Where it was met, as short as a row has room for: `HF`. */
  readonly source?: string;
  readonly reading?: Reading;
  /** What the reader has joined with it: kept by itself, counted as one paper. */
  readonly joined?: readonly JoinedPaper[];
  /** What the reader says is another paper. */
  readonly apart?: readonly PaperKey[];
}

export interface JoinedPaper {
  readonly key: PaperKey;
  readonly title: string;
}

/** All that the reader can say is another paper than this one: what is joined with it, and identifiers that it has shown. */
export function deniable({ key, title, ids, joined = [], apart = [] }: ListedPaper): readonly JoinedPaper[] {
  const others = ids.map((id) => ({ key: id as string as PaperKey, title }));
  return [...joined, ...others.filter((other) => other.key !== key && !apart.includes(other.key))];
}

/** What a row's glyph says, most telling first; each has its own shape. */
export type RowState = 'read' | 'saved' | 'dismissed' | 'met';

export const STATE_WORDS: Readonly<Record<RowState, string>> = {
  read: 'Read',
  saved: 'Saved, unread',
  dismissed: 'Dismissed',
  met: 'Met, not saved',
};

export function rowState({ reading }: ListedPaper): RowState {
  if (reading?.readAt !== undefined) return 'read';
  if (reading?.savedAt !== undefined) return 'saved';
  return reading?.dismissedAt === undefined ? 'met' : 'dismissed';
}

/** How many names are shown before the rest is counted. */
const NAMES = 2;

/** `Y. He, X. Zhang`, `Y. He, X. Zhang +5`, `7 authors`; empty where nothing is known. */
export function authorsInWords({
  authors = [],
  authorCount,
}: Pick<LastingFacts, 'authors' | 'authorCount'>): string {
  if (authors.length > NAMES + 1) {
    return `${authors.slice(0, NAMES).join(', ')} +${authors.length - NAMES}`;
  }
  if (authors.length > 0) return authors.join(', ');
  if (authorCount === undefined) return '';
  return authorCount === 1 ? '1 author' : `${authorCount} authors`;
}

/** Where a paper opens: where it was met, else where its identifier leads, else a search for its title. */
export function addressOf({ url, ids, title }: Pick<LastingFacts, 'url' | 'ids' | 'title'>): string {
  if (url !== undefined) return url;
  const [kind, name = ''] = ids[0]?.split(/:(.*)/s) ?? [];
  if (kind === 'arxiv') return `https://arxiv.org/abs/${name}`;
  if (kind === 'doi') return `https://doi.org/${encodeURI(name)}`;
  return `https://scholar.google.com/scholar?q=${encodeURIComponent(title)}`;
}
