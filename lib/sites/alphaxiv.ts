import type { Digest } from '../digest/digest.ts';
import type { Identified } from '../papers/identifiers/identified.ts';
import { tidyText } from '../papers/title.ts';
import { cardsByLinks, identify } from './reading/cards-by-links.ts';
import { listing, ownPage } from './reading/digests.ts';
import { ownEntry } from './reading/own-entry.ts';
import type { Site } from './site.ts';

const HOME = 'https://www.alphaxiv.org';
const FEEDS = /^\/(?:explore|trending)?\/?$/;
const OWN_PAGE = /^\/(?:abs|overview|pdf)\/[^/]+(?:\/\d{7}(?:v\d+)?)?\/?$/;

/**
 * alphaXiv: its feed, searches, and a paper's own page under three names. Only the addresses are known (from second hand,
 * 2026); a paper that exists on alphaXiv alone (`/abs/2608.glm-5`) has no identifier and is left out.
 */
export const alphaxiv: Site = {
  id: 'alphaxiv',
  name: 'alphaXiv',
  matches: [`${HOME}/*`, 'https://alphaxiv.org/*'],
  byLinks: true,
  digestAt,
  read: (document, url) => {
    const paper = paperAt(url);
    return paper
      ? ownEntry(document, paper, `${HOME}/abs/${paper.id.slice('arxiv:'.length)}`)
      : cardsByLinks(document, url, 'a[href*="/abs/"], a[href*="/overview/"], a[href*="/pdf/"]');
  },
  examples: {
    digests: [
      `${HOME}/`,
      'https://alphaxiv.org/explore',
      `${HOME}/explore?sort=Likes&time=30+Days`,
      `${HOME}/?q=old+maps`,
      `${HOME}/search?q=old+maps`,
    ],
    papers: [
      `${HOME}/abs/2401.00001`,
      'https://alphaxiv.org/overview/2401.00001v4',
      `${HOME}/pdf/2401.00001v2`,
      `${HOME}/abs/hep-th/9901001`,
    ],
    neither: [`${HOME}/abs/2608.glm-5`, `${HOME}/login`, `${HOME}/user/someone`, `${HOME}/search`],
  },
};

function paperAt(url: URL): Identified | undefined {
  return OWN_PAGE.test(url.pathname) ? identify(url.href) : undefined;
}

/** How the feed is sorted makes no other list. */
function digestAt(url: URL): Digest | undefined {
  const paper = paperAt(url);
  if (paper) return ownPage('alphaxiv', paper.id, 'alphaXiv', url);
  const isFeed = FEEDS.test(url.pathname);
  const query = tidyText(url.searchParams.get('q') ?? url.searchParams.get('query')).toLowerCase();
  if (query && (isFeed || /^\/search\/?$/.test(url.pathname)))
    return listing('alphaxiv', `search=${query}`, `alphaXiv search “${query}”`, url);
  return isFeed ? listing('alphaxiv', 'explore', 'alphaXiv feed', url) : undefined;
}
