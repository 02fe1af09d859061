import { listing } from '../reading/digests.ts';
import type { PagesOfSite } from '../site.ts';
import { ARXIV, at } from './host.ts';
import { readSearch } from './search.ts';
import { searchAt } from './search-address.ts';

/** Searches, simple and advanced. */
export const searchPages: PagesOfSite = {
  ...ARXIV,
  matches: at('/search*'),
  digestAt: (url) => {
    const named = searchAt(url);
    return named && listing('arxiv', ...named, url);
  },
  read: readSearch,
};
