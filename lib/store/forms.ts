import type { PaperIdentity } from '../papers/same-paper.ts';
import { titleKey } from '../papers/title.ts';
import type { FormRecord } from './records.ts';

/** What an entry is known by for sure: its key and its identifiers. */
export function namesOf({ key, ids }: Pick<PaperIdentity, 'key' | 'ids'>): string[] {
  return [...new Set<string>([key, ...ids])];
}

/** Is this the key of the one paper that is found by it? That is not kept: a paper is found by its key anyway. */
export function isOwn({ form, papers }: FormRecord): boolean {
  return papers.length === 1 && papers[0] === form;
}

/** All that an entry can be found by: its key, its identifiers, its normalised title. */
export function formsOf(paper: PaperIdentity): string[] {
  const title = titleKey(paper.title);
  return [...new Set([...namesOf(paper), ...(title === undefined ? [] : [title])])];
}
