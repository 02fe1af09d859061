import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { PaperKey } from '../papers/paper.ts';
import { FIELDS, fieldTerms, isField } from './fields.ts';
import type { Searchable } from './searchable.ts';

/** A paper that a look-up found: the index terms that led to it, each with the fields that it stands in. */
export interface Found {
  readonly key: PaperKey;
  readonly match: Readonly<Record<string, readonly string[]>>;
}

/** Which papers have which terms: MiniSearch, with our words and without its ranking. */
export class TermsIndex {
  readonly #mini = new MiniSearch<Searchable>({
    fields: [...FIELDS],
    idField: 'key',
    extractField: (paper, name) => (isField(name) ? fieldTerms(paper, name).join('\n') : paper.key),
    tokenize: (text) => (text === '' ? [] : text.split('\n')),
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term] },
  });

  add(paper: Searchable): void {
    this.#mini.add(paper);
  }

  /** @param paper just as it was added. */
  remove(paper: Searchable): void {
    this.#mini.remove(paper);
  }

  look(query: Query, options: SearchOptions = {}): Found[] {
    return this.#mini.search(query, options).map(({ id, match }) => ({ key: id, match }));
  }
}
