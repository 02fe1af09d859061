import { signal } from '@preact/signals';
import type { PaperKey } from '../lib/papers/paper.ts';
import { createIndex, type AddOptions } from '../lib/search/paper-index.ts';
import { newness } from '../lib/search/searchable.ts';
import type { ListedPaper } from './listed-paper.ts';

/** Papers in memory with their index: those saved, or all that were ever met. */
export interface Shelf {
  readonly papers: ReadonlyMap<PaperKey, ListedPaper>;
  readonly index: ReturnType<typeof createIndex>;
  /** Counts the changes; read it where a drawing depends on the papers. */
  readonly version: { readonly value: number };
  /** Lists these at once and without order lost; they are found by their words as the index grows. */
  stock(papers: readonly ListedPaper[], options?: AddOptions): Promise<void>;
  /** Takes papers as they are now: `keep` says which belong here. */
  update(keys: readonly PaperKey[], now: readonly ListedPaper[]): void;
}

/** @param belongs which papers stand on this shelf. */
export function createShelf(belongs: (paper: ListedPaper) => boolean): Shelf {
  const index = createIndex();
  const version = signal(0);
  let papers = new Map<PaperKey, ListedPaper>();

  const list = (all: readonly ListedPaper[]) => {
    papers = new Map(all.toSorted((a, b) => newness(b) - newness(a)).map((paper) => [paper.key, paper]));
    version.value += 1;
  };
  return {
    get papers() {
      return papers;
    },
    index,
    version,
    async stock(all, options) {
      const gone = [...papers.keys()];
      list(all.filter(belongs));
      for (const key of gone) if (!papers.has(key)) index.remove(key);
      await index.addAll(papers.values(), options);
      version.value += 1;
    },
    update(keys, now) {
      const stay = new Map(papers);
      for (const key of keys) {
        stay.delete(key);
        index.remove(key);
      }
      for (const paper of now.filter(belongs)) {
        stay.set(paper.key, paper);
        index.put(paper);
      }
      list([...stay.values()]);
    },
  };
}
