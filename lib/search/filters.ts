import type { Reading } from '../digest/reading.ts';
import { fold } from './fold.ts';
import type { Filter, State } from './query.ts';
import { yearOf, type Searchable } from './searchable.ts';
import { termsOf, wordsOf } from './words.ts';

/** Does the filter let this paper through? */
export function passes(filter: Filter, paper: Searchable): boolean {
  return holds(filter, paper) !== filter.not;
}

function holds(filter: Filter, paper: Searchable): boolean {
  if (filter.kind === 'is') return STATE_TESTS[filter.state](paper.reading);
  if (filter.kind === 'year') {
    const year = yearOf(paper);
    return year !== undefined && year >= filter.from && year <= filter.to;
  }
  const { kind, text } = filter;
  if (kind === 'tag') return (paper.reading?.tags ?? []).some((tag) => fold(tag).startsWith(text));
  if (kind === 'author') return (paper.authors ?? []).some((name) => hasWordsLike(name, text));
  return isSiteLike(paper.sites, text);
}

/** By the site's id or label, from its beginning or by its words. */
export function isSiteLike(sites: readonly string[], text: string): boolean {
  return sites.some((site) => fold(site).startsWith(text) || hasWordsLike(site, text));
}

/** Does each word asked for begin a word of this name, or two that are joined? `yann lec` is like `LeCun, Yann`. */
function hasWordsLike(name: string, asked: string): boolean {
  const has = termsOf(name);
  return wordsOf(asked).every((word) => has.some((term) => term.startsWith(word.text)));
}

export const STATE_TESTS: Readonly<Record<State, (reading: Reading | undefined) => boolean>> = {
  saved: (reading) => reading?.savedAt !== undefined,
  read: (reading) => reading?.readAt !== undefined,
  unread: (reading) => reading?.readAt === undefined,
  dismissed: (reading) => reading?.dismissedAt !== undefined,
  noted: (reading) => (reading?.note.trim() ?? '') !== '',
  tagged: (reading) => (reading?.tags.length ?? 0) > 0,
  untagged: (reading) => (reading?.tags.length ?? 0) === 0,
};
