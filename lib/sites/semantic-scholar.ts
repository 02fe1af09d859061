import type { Digest } from '../digest/digest.ts';
import { identifyLink, type Identified } from '../papers/identify.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { listing, ownPage } from './reading/digests.ts';
import { isoDate } from './reading/english-date.ts';
import { factsOf } from './reading/facts.ts';
import { pageEntry } from './reading/page-entry.ts';
import { detailsInMeta, doiInMeta, isMetaOf } from './reading/paper-page.ts';
import { rowsIn, type Row } from './reading/rows.ts';
import { titleText } from './reading/title-text.ts';
import type { Entry, Site } from './site.ts';

const HOST = 'https://www.semanticscholar.org';
/** Of results, of an author's papers, of feeds; and of what cites a paper and is cited by it, on its own page. */
const ROW = '.cl-paper-row';
/** The line below the title ends with the last of these. */
const PARTS = { links: 'a[href]', line: ':is(.cl-paper-authors, .cl-paper-pubdates)' };
/** Three generations of names for the same link. */
const TITLE_LINK =
  '[data-test-id="title-link"], [data-selenium-selector="title-link"], [data-heap-id*="title"]';

/**
 * Semantic Scholar: search, authors, venues, feeds, and a paper's own page. Rows as of 2023 to 2026, own page as of 2022,
 * both from second hand. A row shows the site's own identifier, and links the paper's PDF or publisher where it knows one.
 */
export const semanticScholar: Site = {
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  matches: [`${HOST}/*`],
  digestAt,
  read: (document, url) => {
    const paper = paperAt(url);
    if (paper) return readPaperPage(document, url, paper);
    return rowsIn(document, ROW, PARTS).flatMap((row) => readRow(row, url) ?? []);
  },
  examples: {
    digests: [
      `${HOST}/search?q=language+models&sort=relevance`,
      `${HOST}/search?q=ego%20depletion&page=2`,
      `${HOST}/author/A.-Lovelace/1234567`,
      `${HOST}/venue?name=ACL`,
      `${HOST}/me/research`,
    ],
    papers: [
      `${HOST}/paper/Ego-depletion%3A-a-slug/516c2035d29bb711be2e027be4ad38224419065a`,
      `${HOST}/paper/516c2035d29bb711be2e027be4ad38224419065a`,
      `${HOST}/paper/A-Slug/516C2035D29BB711BE2E027BE4AD38224419065A/figure/1`,
    ],
    neither: [
      `${HOST}/`,
      `${HOST}/search`,
      `${HOST}/me/library`,
      `${HOST}/paper/A-Slug`,
      `${HOST}/reader/516c2035d29bb711be2e027be4ad38224419065a`,
      `${HOST}/product/api`,
    ],
  },
};

// ---- addresses --------------------------------------------------------------------------------------

function digestAt(url: URL): Digest | undefined {
  const paper = paperAt(url);
  if (paper) return ownPage('semantic-scholar', paper.id, 'Semantic Scholar', url);
  const [name, label] = listAt(url) ?? [];
  return name === undefined || label === undefined
    ? undefined
    : listing('semantic-scholar', name, label, url);
}

/** Name of a list for its id, and in words. Pages, filters and sort orders are of the same list. */
function listAt({ pathname, searchParams }: URL): readonly [string, string] | undefined {
  const [kind, first = '', second = ''] = pathname.split('/').filter(Boolean);
  const query = tidyText(searchParams.get('q')).toLowerCase();
  const venue = tidyText(searchParams.get('name'));
  if (kind === 'search' && query) return [`q=${query}`, `Semantic Scholar search “${query}”`];
  if (kind === 'venue' && venue) return [`venue/${venue.toLowerCase()}`, `${venue} on Semantic Scholar`];
  if (kind === 'author' && /^\d+$/.test(second || first))
    return [`author/${second || first}`, `${nameIn(second && first)} on Semantic Scholar`];
  if (kind === 'me' && /^(?:research|feeds|recommendations)$/.test(first))
    return ['feeds', 'Semantic Scholar feeds'];
  return undefined;
}

/** `A.-Lovelace` -> `A. Lovelace`. */
function nameIn(slug: string): string {
  return tidyText(decoded(slug).replaceAll('-', ' ')) || 'An author';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function paperAt(url: URL): Identified | undefined {
  return url.pathname.startsWith('/paper/') ? identifyLink(url.pathname, HOST) : undefined;
}

// ---- rows -------------------------------------------------------------------------------------------

function readRow({ row, links: all, line }: Row<keyof typeof PARTS>, url: URL): Entry | undefined {
  const links = all.map((link) => ({ link, to: identifyLink(link.getAttribute('href') ?? '', url.href) }));
  const own = links.filter(({ to }) => isOwn(to));
  const titled = own.find(({ link }) => link.matches(TITLE_LINK)) ?? own[0];
  if (!titled?.to) return undefined;
  const elsewhere = links.flatMap(({ to }) => (to && !isOwn(to) ? to : []));
  const title = titleText(titled.link);
  const facts = factsOf({ title, ids: [titled.to, ...elsewhere], url: addressOf(titled.to) });
  return (
    facts && { facts, details: () => detailsOf(row), anchor: row, places: [{ after: line.at(-1) ?? row }] }
  );
}

function isOwn(paper: Identified | undefined): boolean {
  return paper?.id.startsWith('s2:') ?? false;
}

function addressOf({ id }: Identified): string {
  return `${HOST}/paper/${id.slice('s2:'.length)}`;
}

/** What stands below the line of authors is a summary by a model (TLDR) or the start of an abstract: neither is taken. */
function detailsOf(row: Element): Partial<PaperFacts> {
  const authors = authorsIn(row);
  const line = row.querySelector('.cl-paper-authors')?.textContent ?? '';
  const [, more = '0'] = /\+\s*(\d+) authors?/i.exec(line) ?? [];
  const published = isoDate(tidyText(row.querySelector('.cl-paper-pubdates')?.textContent));
  return {
    ...(authors.length > 0 && { authors, authorCount: authors.length + Number(more) }),
    ...(published !== undefined && { published }),
  };
}

/** Authors whom the site does not know have a box without a link. */
function authorsIn(row: Element): string[] {
  const boxes = [...row.querySelectorAll('.cl-paper-authors__author-box')];
  const named = boxes.length > 0 ? boxes : [...row.querySelectorAll('[data-test-id="author-list"] a')];
  return named.map((box) => tidyText(box.textContent).replace(/,$/, '')).filter(Boolean);
}

// ---- a paper's own page -----------------------------------------------------------------------------

const HEADING = 'h1[data-test-id="paper-detail-title"]';
/** Its DOI, and the buttons to its PDF: what it cites, and what cites it, stands elsewhere. */
const OWN_LINKS =
  '[data-test-id="paper-doi"] a, a.doi__link, a[data-test-id="paper-link"], a[data-heap-id="paper-link-button"]';
const ABSTRACT = '[data-test-id="no-highlight-abstract-text"], [data-test-id="abstract-text"]';

function readPaperPage(document: Document, url: URL, paper: Identified): Entry[] {
  const heading = document.querySelector(HEADING);
  if (isOfAnother(document, paper)) return [];
  const title = titleText(heading);
  const isTagged = isMetaOf(document, title);
  const ids = [
    paper,
    corpusIdIn(document),
    isTagged ? doiInMeta(document) : undefined,
    ...linked(document, url),
  ];
  const facts = factsOf({ title, ids, url: addressOf(paper) });
  return pageEntry(heading, facts, () => ({
    ...(isTagged && detailsInMeta(document)),
    ...abstractIn(document),
  }));
}

/** The address changes before the page does. */
function isOfAnother(document: Document, { id }: Identified): boolean {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const stated = identifyLink(canonical, HOST);
  return stated !== undefined && stated.id !== id;
}

function linked(document: Document, url: URL): Identified[] {
  const links = [...document.querySelectorAll(OWN_LINKS)].filter((link) => !link.closest(ROW));
  return links.flatMap((link) => {
    const to = identifyLink(link.getAttribute('href') ?? '', url.href);
    return to && !isOwn(to) ? to : [];
  });
}

/** `Corpus ID: 13756489`. */
function corpusIdIn(document: Document): Identified | undefined {
  const [number] = /\d+/.exec(document.querySelector('[data-test-id="corpus-id"]')?.textContent ?? '') ?? [];
  return number === undefined
    ? undefined
    : identifyLink(`https://api.semanticscholar.org/CorpusID:${number}`);
}

/** A long one is cut until the reader asks for the rest. */
function abstractIn(document: Document): Partial<PaperFacts> {
  const abstract = titleText(document.querySelector(ABSTRACT), 'button');
  return abstract && !/(?:…|\.\.\.)$/.test(abstract) ? { abstract } : {};
}
