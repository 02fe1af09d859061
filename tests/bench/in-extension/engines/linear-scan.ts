import type { PaperKey } from '../../../../lib/papers/paper.ts';
import type { Scope } from '../../../../lib/search/kept/kept-index.ts';
import { openStore } from '../../../../lib/store/database.ts';
import { FIRST, type Engine } from './engine.ts';
import { papersOn, SHELVES } from './papers-on.ts';

/** As PaperMemory searches: every word has to stand somewhere in the texts of a paper; newest first, nothing is ranked. */
export function linearScan(scope: Scope): Engine {
  let papers: readonly { readonly key: PaperKey; readonly text: string }[] = [];
  return {
    prepare: () => Promise.resolve(0),
    async open() {
      const db = await openStore();
      const all = await Promise.all(SHELVES[scope].map((shelf) => papersOn(db, shelf)));
      papers = all.flat().map(({ key, title, abstract, authors, reading }) => {
        const texts = [title, abstract, ...(authors ?? []), ...(reading?.tags ?? []), reading?.note];
        return { key, text: texts.join(' ').toLowerCase() };
      });
      db.close();
    },
    ask(text) {
      const words = text.toLowerCase().split(' ');
      const found = papers.filter((paper) => words.every((word) => paper.text.includes(word)));
      return found.slice(0, FIRST).map(({ key }) => key);
    },
  };
}
