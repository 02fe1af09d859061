import { ownPage } from '../reading/digests.ts';
import type { PagesOfSite } from '../site.ts';
import { readAbs } from './abs.ts';
import { ARXIV, at } from './host.ts';
import { absBehind } from './paper-link.ts';

/** Papers' own pages, with the version that the address asks for. */
export const absPages: PagesOfSite = {
  ...ARXIV,
  matches: at('/abs/*'),
  digestAt: (url) => {
    const paper = absBehind(url.pathname);
    return paper && ownPage('arxiv', paper.id, 'arXiv', url);
  },
  read: (document, url) => {
    const paper = absBehind(url.pathname);
    return paper ? readAbs(document, paper) : [];
  },
};
