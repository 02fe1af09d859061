import { listing } from '../reading/digests.ts';
import type { PagesOfSite } from '../site.ts';
import { ARXIV, at } from './host.ts';
import { readList } from './list.ts';
import { listAt } from './list-address.ts';

/** The lists of a day, week, month, year or author. */
export const listPages: PagesOfSite = {
  ...ARXIV,
  matches: at('/list*', '/catchup*', '/a/*'),
  digestAt: (url, document) => {
    const named = listAt(url, document);
    return named && listing('arxiv', ...named, url);
  },
  read: readList,
};
