import type { PaperIdentity } from '../papers/same-paper.ts';
import { titleKey } from '../papers/title.ts';

/** All that an entry can be found by: its key, its identifiers, its normalised title. */
export function formsOf(paper: PaperIdentity): string[] {
  const title = titleKey(paper.title);
  return [...new Set<string>([paper.key, ...paper.ids, ...(title === undefined ? [] : [title])])];
}
