import type { Searchable } from './searchable.ts';
import { placedTermsOf, termsOf, wordsOf } from './words.ts';
import type { Field } from './worth.ts';

/** Fields whose text is searched word by word. */
export const TEXT_FIELDS = ['title', 'tags', 'authors', 'note', 'abstract'] as const satisfies Field[];

/** Each field as a bit, as the index keeps them: a title's term is marked 1, an abstract's 16. */
export const BITS = { title: 1, tags: 2, authors: 4, note: 8, abstract: 16 } as const;

const TEXTS: Readonly<Record<Field, (paper: Searchable) => readonly string[]>> = {
  title: (paper) => [paper.title],
  tags: (paper) => paper.reading?.tags ?? [],
  authors: (paper) => paper.authors ?? [],
  note: (paper) => (paper.reading?.note ? [paper.reading.note] : []),
  abstract: (paper) => (paper.abstract ? [paper.abstract] : []),
};

/** A field's texts; several tags or authors stay apart, so that no phrase runs from one into the next. */
export function textsOf(paper: Searchable, field: Field): readonly string[] {
  return TEXTS[field](paper);
}

/** A paper as it is indexed. */
export interface PaperTerms {
  /** By term where it stands, as `packed` packs it. */
  readonly terms: ReadonlyMap<string, number>;
  /** In words, at most 255. */
  readonly titleLength: number;
  /** In fours of words, rounded up, at most 255. */
  readonly abstractLength: number;
}

/*
 * Where a term stands in a paper, in one number: the bits of its fields, its place in the title (the number of the word,
 * from 1; 255 and beyond are one), how often it stands in the abstract.
 */
const PLACE = 32;
const ONCE = PLACE * 256;

export function fieldsIn(packed: number): number {
  return packed & (PLACE - 1);
}

export function placeIn(packed: number): number {
  return Math.floor(packed / PLACE) & 255;
}

export function timesIn(packed: number): number {
  return Math.floor(packed / ONCE);
}

const LONGEST = 255;

/** The terms that a paper is found by. */
export function paperTerms(paper: Searchable): PaperTerms {
  const terms = new Map<string, number>();
  for (const { text, at } of placedTermsOf(paper.title))
    if (!terms.has(text)) terms.set(text, BITS.title + PLACE * Math.min(LONGEST, at + 1));
  for (const field of TEXT_FIELDS) {
    if (field === 'title') continue;
    const once = field === 'abstract' ? ONCE : 0;
    for (const text of textsOf(paper, field))
      for (const term of termsOf(text)) terms.set(term, ((terms.get(term) ?? 0) | BITS[field]) + once);
  }
  return {
    terms,
    titleLength: Math.min(LONGEST, wordsOf(paper.title).length),
    abstractLength: Math.min(LONGEST, Math.ceil(wordsOf(paper.abstract ?? '').length / 4)),
  };
}
