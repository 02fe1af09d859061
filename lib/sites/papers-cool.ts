import type { Digest } from '../digest/digest.ts';
import { ACL_RULES } from '../papers/identifiers/acl.ts';
import { ARXIV_RULES } from '../papers/identifiers/arxiv-links.ts';
import { OPENREVIEW_RULES } from '../papers/identifiers/openreview.ts';
import { PAPERS_COOL_RULES } from '../papers/identifiers/papers-cool.ts';
import { PROCEEDINGS_RULES } from '../papers/identifiers/proceedings.ts';
import { DOI_RULES } from '../papers/identifiers/publishers.ts';
import { identifyBy } from '../papers/identify-by.ts';
import type { Identified } from '../papers/identify.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { listing, ownPage } from './reading/digests.ts';
import { isoDate, spokenDay } from './reading/english-date.ts';
import { factsOf } from './reading/facts.ts';
import { titleText } from './reading/title-text.ts';
import type { Entry, Site } from './site.ts';

const HOME = 'https://papers.cool';

/**
 * Cool Papers: days of arXiv categories, venues, searches, and a paper's own page. Each paper is a card whose `id` is the
 * paper's, and the parts of it have ids made of that one. Markup from second hand, 2024 to August 2026.
 */
export const papersCool: Site = {
  id: 'papers-cool',
  name: 'Cool Papers',
  matches: [`${HOME}/arxiv/*`, `${HOME}/venue/*`],
  digestAt,
  read: (document, url) => {
    const cards = [...document.querySelectorAll('.paper[id]')];
    return spotAt(url)?.paper === undefined ? cards.flatMap(readCard) : cards.slice(0, 1).flatMap(readOwn);
  },
  examples: {
    digests: [
      `${HOME}/arxiv/cs.LG`,
      `${HOME}/arxiv/cs.LG?date=2099-12-01&show=200`,
      `${HOME}/arxiv/cs.AI,cs.CL`,
      `${HOME}/arxiv/cs.AI+cs.LG-cs.CY`,
      `${HOME}/arxiv/search?query=old+maps`,
      `${HOME}/venue/ICLR.2026?show=1000&group=Oral`,
      `${HOME}/venue/ACL`,
      `${HOME}/venue/search?query=old+maps`,
    ],
    papers: [
      `${HOME}/arxiv/2302.05019`,
      `${HOME}/arxiv/hep-th/9901001`,
      `${HOME}/venue/TXcifVbFpG@OpenReview`,
      `${HOME}/venue/2024.acl-long.1%40ACL`,
      `${HOME}/venue/36984@AAAI`,
    ],
    neither: [
      `${HOME}/`,
      `${HOME}/arxiv/cs.LG/feed`,
      `${HOME}/arxiv/search?query=`,
      `${HOME}/venue/`,
      `${HOME}/venue/ICLR/feed`,
    ],
  },
};

// ---- addresses --------------------------------------------------------------------------------------

/** `/arxiv/NAME` or `/venue/NAME`; `paper` is the id of the card that has this page to itself. */
interface Spot {
  readonly branch: string;
  readonly name: string;
  readonly paper?: string;
}

function spotAt(url: URL): Spot | undefined {
  const [, branch = '', name = ''] = /^\/(arxiv|venue)\/(.+?)\/?$/.exec(url.pathname) ?? [];
  if (name === '') return undefined;
  const card = name.replace(/%40/g, '@').replace(/%2F/gi, '/');
  const isPaper = branch === 'venue' ? card.includes('@') : identifyCard(card) !== undefined;
  if (isPaper) return { branch, name: card, paper: card };
  return name.includes('/') ? undefined : { branch, name: name.replace(/%2C/gi, ',') };
}

function digestAt(url: URL, document: Document): Digest | undefined {
  const spot = spotAt(url);
  if (!spot) return undefined;
  const { branch, name, paper } = spot;
  if (paper !== undefined)
    return ownPage('papers-cool', identifyCard(paper)?.id ?? paper, 'Cool Papers', url);
  if (name === 'search') return searchAt(url, branch);
  return branch === 'venue' ? venueAt(url, name) : dayAt(url, name, document);
}

function searchAt(url: URL, branch: string): Digest | undefined {
  const query = tidyText(url.searchParams.get('query')).toLowerCase();
  if (query === '') return undefined;
  return listing('papers-cool', `${branch}/search=${query}`, `Cool Papers search “${query}”`, url);
}

/** `ICLR.2026?group=Oral`; how many are shown at once makes no other list. */
function venueAt(url: URL, name: string): Digest {
  const group = tidyText(url.searchParams.get('group'));
  const label = `Cool Papers ${[name.replace(/\.(?=\d)/, ' '), group].filter(Boolean).join(' ')}`;
  return listing('papers-cool', `venue/${name}${group && `/${group}`}`, label, url);
}

/** A day of some categories: that of the address, else the one in the page's heading. */
function dayAt(url: URL, name: string, document: Document): Digest {
  const text = url.searchParams.get('date') ?? document.querySelector('.info .date')?.textContent ?? '';
  const day = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  const categories = name.replace(/,/g, ', ');
  if (day === undefined) return listing('papers-cool', `arxiv/${name}`, `Cool Papers ${categories}`, url);
  const label = `Cool Papers ${categories}, ${spokenDay(day)}`;
  return listing('papers-cool', `arxiv/${name}/${day}`, label, url);
}

// ---- cards ------------------------------------------------------------------------------------------

function readCard(card: Element): Entry[] {
  const facts = factsIn(card);
  if (!facts) return [];
  const line = part(card, 'date') ?? part(card, 'subjects') ?? part(card, 'authors');
  const after = line ?? card.querySelector('h2') ?? card;
  return [{ facts, details: () => detailsIn(card), anchor: card, places: [{ after }] }];
}

function readOwn(card: Element): Entry[] {
  const heading = card.querySelector('h2') ?? part(card, 'title')?.parentElement;
  if (!heading || heading === card) return readCard(card);
  return readCard(card).map((entry) => ({ ...entry, places: [{ above: heading }] }));
}

/** Of all that its venues have. */
const identify = identifyBy(
  ARXIV_RULES,
  DOI_RULES,
  OPENREVIEW_RULES,
  ACL_RULES,
  PROCEEDINGS_RULES,
  PAPERS_COOL_RULES,
);

/** The first link of a card leads to where the paper comes from; the one to its PDF keeps its target in `data`. */
function factsIn(card: Element): PaperFacts | undefined {
  const source = card.querySelector('a[href]')?.getAttribute('href') ?? '';
  const pdf = part(card, 'pdf')?.getAttribute('data') ?? '';
  return factsOf({
    title: titleText(part(card, 'title')),
    ids: [identifyCard(card.id), identify(source, HOME), identify(pdf, HOME)],
    ...(source && { url: source.startsWith('/') ? HOME + source : source }),
  });
}

/** `2302.05019`, `TXcifVbFpG@OpenReview`, `2024.acl-long.1@ACL`; the numbers of other venues tell nothing by themselves. */
function identifyCard(id: string): Identified | undefined {
  return identify(`${HOME}/${id.includes('@') ? 'venue' : 'arxiv'}/${id}`);
}

function detailsIn(card: Element): Partial<PaperFacts> {
  const line = part(card, 'authors');
  const linked = [...(line?.querySelectorAll('a') ?? [])].map((author) => tidyText(author.textContent));
  const plain = tidyText(line?.textContent).replace(/^Authors?\s*:/, '');
  const authors = (linked.length > 0 ? linked : plain.split(',').map(tidyText)).filter(Boolean);
  const abstract = titleText(part(card, 'summary'));
  const published = isoDate(part(card, 'date')?.textContent ?? '');
  return {
    ...(authors.length > 0 && { authors, authorCount: authors.length }),
    ...(abstract && { abstract }),
    ...(published !== undefined && { published }),
  };
}

/** A part of a card: by its id, which costs nothing; by its class where a page shows the same card twice, or gives no ids. */
function part(card: Element, name: string): Element | null {
  const found = card.ownerDocument.getElementById(`${name}-${card.id}`);
  return found && card.contains(found)
    ? found
    : card.querySelector(`p.${name}, a.${name}-link, a.title-${name}`);
}
