import type { Reading } from '../../../lib/digest/reading.ts';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import { titleKey } from '../../../lib/papers/title.ts';
import { createIndex, type PaperIndex } from '../../../lib/search/paper-index.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import type { Searchable } from '../../../lib/search/searchable.ts';

type Told = Partial<Omit<Searchable, 'reading'>> & { reading?: Partial<Reading> };

/** A paper met on Hugging Face, with what a test tells of it. */
export function aPaper(title: string, { reading, ...told }: Told = {}): Searchable {
  const key = told.key ?? titleKey(title) ?? ('title:untitled' as PaperKey);
  const full: Reading | undefined = reading && { paper: key, tags: [], note: '', changedAt: 0, ...reading };
  return { key, title, sites: ['huggingface', 'Hugging Face'], ...told, ...(full && { reading: full }) };
}

export function indexOf(...papers: Searchable[]): PaperIndex {
  const index = createIndex();
  for (const paper of papers) index.put(paper);
  return index;
}

/** Titles of what a query finds, best first. */
export function titlesFor(index: PaperIndex, query: string): string[] {
  return index.search(parseQuery(query)).map(({ key }) => index.get(key)?.title ?? '');
}
