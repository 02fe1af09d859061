import { yearOf } from '../lib/search/searchable.ts';
import type { ListedPaper } from './listed-paper.ts';

/** Longer titles may not fit in two lines: then the whole one is shown when it is pointed at. */
const LONG = 90;

export function titleHint({ title }: ListedPaper): string | undefined {
  return title.length > LONG ? title : undefined;
}

/** `2024 · HF`: when it came out, and where it was met. */
export function placeInWords(paper: ListedPaper): string {
  return [yearOf(paper), paper.source].filter((fact) => fact !== undefined).join(' · ');
}

/** How many tags are shown before the rest is counted. */
const TAGS = 3;

/** `cnn, nas, pruning` and ` +4`. */
export function tagsInWords({ reading }: ListedPaper): { readonly shown: string; readonly more: string } {
  const tags = reading?.tags ?? [];
  const more = tags.length > TAGS + 1 ? ` +${tags.length - TAGS}` : '';
  return { shown: (more === '' ? tags : tags.slice(0, TAGS)).join(', '), more };
}

/** What the reader has joined with it, in one line and in full. */
export function joinedInWords({ joined = [] }: ListedPaper): { line: string; full: string } | undefined {
  const [first, ...rest] = joined;
  if (!first) return undefined;
  const more = rest.length > 0 ? ` and ${rest.length} more` : '';
  const all = joined.map(({ key, title }) => `${title} (${key})`).join(', ');
  return {
    line: `also: ${first.title} (${first.key})${more}`,
    full: `You said that these are the same: ${all}`,
  };
}
