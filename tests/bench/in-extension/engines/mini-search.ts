import MiniSearch, { type Options } from 'minisearch';
import * as v from 'valibot';
import type { PaperKey } from '../../../../lib/papers/paper.ts';
import type { Searchable } from '../../../../lib/search/searchable.ts';
import { openStore } from '../../../../lib/store/database.ts';
import { FIRST, type Engine } from './engine.ts';
import { keepText, keptLength, keptText } from './kept-text.ts';
import { papersOn } from './papers-on.ts';

/** Plain MiniSearch as its guide shows it, over the same fields of the same papers; on disk as its own JSON. */
export function miniSearch(): Engine {
  let mini: MiniSearch<Searchable> | undefined;
  return {
    async prepare() {
      const known = await keptLength(NAME);
      if (known !== undefined) return known;
      const db = await openStore();
      const made = new MiniSearch<Searchable>(OPTIONS);
      made.addAll(await papersOn(db, 'saved'));
      db.close();
      const json = JSON.stringify(made);
      await keepText(NAME, json);
      return json.length;
    },
    async open() {
      mini = MiniSearch.loadJSON<Searchable>((await keptText(NAME)) ?? '', OPTIONS);
    },
    ask: (text) =>
      mini
        ?.search(text)
        .slice(0, FIRST)
        .map(({ id }) => v.parse(v.string(), id) as PaperKey) ?? [],
  };
}

const NAME = 'MiniSearch';

const OPTIONS: Options<Searchable> = {
  idField: 'key',
  fields: ['title', 'abstract', 'authors', 'tags', 'note'],
  extractField: (paper, field) => textOf(paper, field),
  searchOptions: {
    boost: { title: 3 },
    combineWith: 'AND',
    fuzzy: 0.2,
    prefix: (_term, at, terms) => at === terms.length - 1,
  },
};

function textOf({ key, title, abstract, authors, reading }: Searchable, field: string): string {
  const texts: Readonly<Record<string, string | undefined>> = {
    key,
    title,
    abstract,
    authors: authors?.join(' '),
    tags: reading?.tags.join(' '),
    note: reading?.note,
  };
  return texts[field] ?? '';
}
