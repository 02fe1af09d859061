import type { Digest } from '../digest/digest.ts';
import type { Identified } from '../papers/identifiers/identified.ts';
import { tidyText } from '../papers/title.ts';
import { cardsByLinks, identify } from './reading/cards-by-links.ts';
import { listing, ownPage } from './reading/digests.ts';
import { ownEntry } from './reading/own-entry.ts';
import type { Site } from './site.ts';

const HOME = 'https://www.emergentmind.com';

/** Emergent Mind: its list of papers, and a paper's own page. Only the addresses are known (from memory). */
export const emergentMind: Site = {
  id: 'emergentmind',
  name: 'Emergent Mind',
  matches: [`${HOME}/*`, 'https://emergentmind.com/*'],
  byLinks: true,
  digestAt,
  read: (document, url) => {
    const paper = paperAt(url);
    return paper
      ? ownEntry(document, paper, url.origin + url.pathname)
      : cardsByLinks(document, url, 'a[href*="/papers/"]');
  },
  examples: {
    digests: [`${HOME}/`, `${HOME}/papers`, `${HOME}/papers?page=2`, `${HOME}/papers?q=old+maps`],
    papers: [
      `${HOME}/papers/2401.00001`,
      'https://emergentmind.com/papers/2401.00001v2',
      `${HOME}/papers/hep-th/9901001`,
    ],
    neither: [`${HOME}/pricing`, `${HOME}/topics/maps`, `${HOME}/papers/latest`],
  },
};

function paperAt(url: URL): Identified | undefined {
  return url.pathname.startsWith('/papers/') ? identify(url.href) : undefined;
}

function digestAt(url: URL): Digest | undefined {
  const paper = paperAt(url);
  if (paper) return ownPage('emergentmind', paper.id, 'Emergent Mind', url);
  if (!/^\/(?:papers\/?)?$/.test(url.pathname)) return undefined;
  const query = tidyText(url.searchParams.get('q')).toLowerCase();
  if (query) return listing('emergentmind', `search=${query}`, `Emergent Mind search “${query}”`, url);
  return url.pathname === '/'
    ? listing('emergentmind', 'home', 'Emergent Mind', url)
    : listing('emergentmind', 'papers', 'Emergent Mind papers', url);
}
