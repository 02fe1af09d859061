import type { PaperKey } from '../papers/paper.ts';
import type { Searchable } from './searchable.ts';
import type { TermsIndex } from './terms-index.ts';

/** The papers, and the terms that they are found by. */
export interface Shelf {
  readonly papers: ReadonlyMap<PaperKey, Searchable>;
  readonly terms: TermsIndex;
}
