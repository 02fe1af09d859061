import type { PaperIdentity } from '../papers/same-paper.ts';
import { titleKey } from '../papers/title.ts';

/** What an entry is known by for sure: its key and its identifiers. */
export function namesOf({ key, ids }: Pick<PaperIdentity, 'key' | 'ids'>): string[] {
  return [...new Set<string>([key, ...ids])];
}

/** All that an entry can be found by: its key, its identifiers, its normalised title. */
export function formsOf(paper: PaperIdentity): string[] {
  const title = titleKey(paper.title);
  return [...new Set([...namesOf(paper), ...(title === undefined ? [] : [title])])];
}
