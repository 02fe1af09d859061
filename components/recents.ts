import * as v from 'valibot';
import type { PaperId, PaperKey } from '../lib/papers/paper.ts';
import type { ListedPaper } from './listed-paper.ts';

/** The rows that the popup shows before the store is open: the first ones of the last time. */
export interface Recents {
  read(): readonly ListedPaper[];
  write(papers: readonly ListedPaper[]): void;
}

const NAME = 'recent papers';

/** As many as the popup has room for. */
const ROWS = 9;

const text = v.string();
const moment = v.number();
const paper = v.object({
  key: v.custom<PaperKey>((key) => typeof key === 'string'),
  ids: v.array(v.custom<PaperId>((id) => typeof id === 'string')),
  title: text,
  authors: v.exactOptional(v.array(text)),
  authorCount: v.exactOptional(v.number()),
  published: v.exactOptional(text),
  url: v.exactOptional(text),
  sites: v.array(text),
  source: v.exactOptional(text),
  metAt: moment,
  reading: v.exactOptional(
    v.object({
      paper: v.custom<PaperKey>((key) => typeof key === 'string'),
      savedAt: v.exactOptional(moment),
      readAt: v.exactOptional(moment),
      tags: v.array(text),
      note: text,
      changedAt: moment,
    }),
  ),
});

/**
 * Recent rows in `localStorage`, which answers at once: opening IndexedDB takes a cold browser 100 ms. What cannot
 * be read is no row; the store has the last word on each.
 */
export function recentsIn(storage: Storage): Recents {
  return {
    read() {
      const kept = v.safeParse(v.array(paper), parseJson(storage.getItem(NAME) ?? ''));
      return kept.success ? kept.output : [];
    },
    write(papers) {
      const rows = papers.slice(0, ROWS).map(({ abstract: _long, ...row }) => row);
      storage.setItem(NAME, JSON.stringify(rows));
    },
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
