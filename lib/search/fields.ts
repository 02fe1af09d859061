import type { Searchable } from './searchable.ts';
import { termsOf, wholeOf, wordsOf } from './words.ts';

/** What a match is worth by where it stands; `ids` counts as the title does, for nobody types one by chance. */
export const BOOST = { title: 4, tags: 3, authors: 2, note: 2, abstract: 1, ids: 4 } as const;
export type Field = keyof typeof BOOST;

export const FIELDS = ['title', 'tags', 'authors', 'note', 'abstract', 'ids'] as const satisfies Field[];

/** Fields whose text is searched word by word. */
export const TEXT_FIELDS = ['title', 'tags', 'authors', 'note', 'abstract'] as const satisfies Field[];

export function isField(name: string): name is Field {
  return Object.hasOwn(BOOST, name);
}

const TEXTS: Readonly<Record<(typeof TEXT_FIELDS)[number], (paper: Searchable) => readonly string[]>> = {
  title: (paper) => [paper.title],
  tags: (paper) => paper.reading?.tags ?? [],
  authors: (paper) => paper.authors ?? [],
  note: (paper) => (paper.reading?.note ? [paper.reading.note] : []),
  abstract: (paper) => (paper.abstract ? [paper.abstract] : []),
};

/** A field's texts; several tags or authors stay apart, so that no phrase runs from one into the next. */
export function textsOf(paper: Searchable, field: (typeof TEXT_FIELDS)[number]): readonly string[] {
  return TEXTS[field](paper);
}

/** The terms that a field of a paper is found by. */
export function fieldTerms(paper: Searchable, field: Field): string[] {
  if (field !== 'ids') return textsOf(paper, field).flatMap(termsOf);
  return [paper.key, ...(paper.ids ?? [])].filter((id) => !id.startsWith('title:')).flatMap(idTerms);
}

/** `arxiv:2401.00001` by `arxiv240100001` and `240100001`. */
function idTerms(id: string): string[] {
  return [id, id.slice(id.indexOf(':') + 1)].map(squeeze);
}

/** An identifier as it is compared: letters and digits alone. */
export function squeeze(id: string): string {
  return wholeOf(wordsOf(id));
}
