import type { Digest } from '../digest/digest.ts';
import { ARXIV_RULES } from '../papers/identifiers/arxiv-links.ts';
import { identifyBy } from '../papers/identify-by.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { listing, ownPage } from './reading/digests.ts';
import { isoDate } from './reading/english-date.ts';
import { factsOf } from './reading/facts.ts';
import { titleText } from './reading/title-text.ts';
import type { Entry, Site } from './site.ts';

const HOME = 'https://arxiv-sanity-lite.com';
const PAPER_LINK = 'a[href*="arxiv.org/abs/"]';

/**
 * arxiv-sanity-lite: the newest papers, those like a tag or a paper, searches, and a paper under inspection. The page is
 * drawn by React from data in a script; the markup is that of the site's own source (karpathy/arxiv-sanity-lite, 2021 to
 * 2023).
 */
export const arxivSanityLite: Site = {
  id: 'arxiv-sanity-lite',
  name: 'arxiv-sanity',
  matches: [`${HOME}/*`, 'https://www.arxiv-sanity-lite.com/*'],
  digestAt,
  read: (document, url) =>
    url.pathname === '/inspect' ? readInspected(document) : readList(document.getElementById('paperList')),
  examples: {
    digests: [
      `${HOME}/`,
      `${HOME}/?rank=time`,
      `${HOME}/?rank=tags&tags=maps&time_filter=7&skip_have=yes`,
      `${HOME}/?rank=pid&pid=2401.00001`,
      `${HOME}/?q=old+maps`,
      `${HOME}/?rank=search&q=old+maps&page_number=2`,
      `${HOME}/search?q=old+maps`,
    ],
    papers: [`${HOME}/inspect?pid=2401.00001`, 'https://www.arxiv-sanity-lite.com/inspect?pid=2401.00001'],
    neither: [`${HOME}/about`, `${HOME}/stats`, `${HOME}/profile`, `${HOME}/inspect?pid=nothing`],
  },
};

// ---- addresses --------------------------------------------------------------------------------------

function digestAt(url: URL): Digest | undefined {
  const paper = identify(`https://arxiv.org/abs/${url.searchParams.get('pid')}`)?.id;
  if (url.pathname === '/inspect') return paper && ownPage('arxiv-sanity-lite', paper, 'arxiv-sanity', url);
  if (url.pathname !== '/' && url.pathname !== '/search') return undefined;
  const [name, label] = listAt(url, paper?.slice('arxiv:'.length));
  return listing('arxiv-sanity-lite', name, label, url);
}

const identify = identifyBy(ARXIV_RULES);

/** What the list is ranked by. A window of days and a page only cut it. */
function listAt({ searchParams }: URL, pid: string | undefined): [name: string, label: string] {
  const query = tidyText(searchParams.get('q')).toLowerCase();
  const tags = tidyText(searchParams.get('tags'));
  const rank = searchParams.get('rank') ?? '';
  if (query && (rank === '' || rank === 'search'))
    return [`search=${query}`, `arxiv-sanity search “${query}”`];
  if (pid !== undefined) return [`like=${pid}`, `arxiv-sanity, like ${pid}`];
  if (rank === 'tags') return [`tags=${tags || 'all'}`, `arxiv-sanity for ${tags || 'all tags'}`];
  return rank === 'random' ? ['random', 'arxiv-sanity at random'] : ['recent', 'arxiv-sanity recent'];
}

// ---- papers -----------------------------------------------------------------------------------------

/** Each child of the list is a card, and its first link to arXiv the title. */
function readList(list: Element | null): Entry[] {
  return [...(list?.children ?? [])].flatMap((card) => {
    const facts = factsIn(card);
    const after = part(card, 'rel_tags') ?? part(card, 'rel_time') ?? card;
    return facts ? [{ facts, details: () => detailsIn(card), anchor: card, places: [{ after }] }] : [];
  });
}

/** The words by which a paper is ranked stand below it. */
function readInspected(document: Document): Entry[] {
  const title = document.querySelector(`#wrap ${PAPER_LINK}`)?.parentElement;
  const card = title?.parentElement;
  const facts = card && factsIn(card);
  return facts ? [{ facts, details: () => detailsIn(card), anchor: card, places: [{ above: title }] }] : [];
}

function factsIn(card: Element): PaperFacts | undefined {
  const link = card.querySelector(PAPER_LINK);
  const paper = identify(link?.getAttribute('href') ?? '');
  const url = paper && `https://arxiv.org/abs/${paper.id.slice('arxiv:'.length)}`;
  return paper && factsOf({ title: titleText(link), ids: [paper], url });
}

function detailsIn(card: Element): Partial<PaperFacts> {
  const authors = textOf(card, 'rel_authors').split(',').map(tidyText).filter(Boolean);
  const abstract = textOf(card, 'rel_abs');
  const published = isoDate(textOf(card, 'rel_time'));
  return {
    ...(authors.length > 0 && { authors, authorCount: authors.length }),
    ...(abstract && { abstract }),
    ...(published !== undefined && { published }),
  };
}

function textOf(card: Element, name: string): string {
  return titleText(part(card, name));
}

/** The source writes `class` where React expects `className`: what comes of it depends on React's version. */
function part(card: Element, name: string): Element | null {
  return card.querySelector(`[class~="${name}"], [classname~="${name}"]`);
}
