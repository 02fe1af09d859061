import type { Digest } from '../digest/digest.ts';
import { PROCEEDINGS_RULES } from '../papers/identifiers/proceedings.ts';
import { OPENREVIEW_RULES } from '../papers/identifiers/openreview.ts';
import { identifyBy } from '../papers/identify-by.ts';
import type { Identified } from '../papers/identify.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { listing, ownPage } from './reading/digests.ts';
import { factsOf } from './reading/facts.ts';
import { pageEntry } from './reading/page-entry.ts';
import { detailsInMeta, doiInMeta, meta } from './reading/paper-page.ts';
import { titleText } from './reading/title-text.ts';
import type { Entry, Site } from './site.ts';

const identify = identifyBy(PROCEEDINGS_RULES, OPENREVIEW_RULES);

/** The conferences whose proceedings are published with the same software. */
const CONFERENCES: Readonly<Record<string, string>> = {
  'proceedings.neurips.cc': 'NeurIPS',
  'papers.neurips.cc': 'NeurIPS',
  'papers.nips.cc': 'NeurIPS',
  'proceedings.nips.cc': 'NeurIPS',
  'datasets-benchmarks-proceedings.neurips.cc': 'NeurIPS Datasets and Benchmarks',
  'proceedings.mlsys.org': 'MLSys',
  'proceedings.iclr.cc': 'ICLR',
};

const YEAR = /^\/paper(?:_files\/paper)?\/(\d{4})\/?$/;
const PAPER = /^\/paper(?:_files\/paper)?\/\d{4}\/hash\/[^/]+$/;
const SEARCH = /^\/papers\/search\/?$/;

/**
 * The proceedings of NeurIPS, and of MLSys and ICLR in the same markup. From second hand, for lists of 1987 to 2025: rows are
 * `li` with the title, and the authors in an `i` or, since 2025, in a `span`.
 */
export const neurips: Site = {
  id: 'neurips',
  name: 'NeurIPS proceedings',
  matches: Object.keys(CONFERENCES).map((host) => `https://${host}/*`),
  digestAt,
  read: (document, url) => {
    const paper = paperAt(url);
    return paper ? readPaperPage(document, paper, url) : readRows(document, url);
  },
  examples: {
    digests: [
      'https://proceedings.neurips.cc/paper_files/paper/2021',
      'https://proceedings.neurips.cc/paper/2021',
      'https://papers.nips.cc/paper_files/paper/1987/',
      'https://papers.neurips.cc/paper/2019',
      'https://datasets-benchmarks-proceedings.neurips.cc/paper/2021',
      'https://proceedings.neurips.cc/papers/search?q=old+maps',
      'https://proceedings.mlsys.org/paper_files/paper/2023',
      'https://proceedings.iclr.cc/paper_files/paper/2024',
    ],
    papers: [
      'https://proceedings.neurips.cc/paper_files/paper/2021/hash/00000000000000000000000000000001-Abstract.html',
      'https://papers.nips.cc/paper/2017/hash/00000000000000000000000000000002-Abstract.html',
      'https://proceedings.neurips.cc/paper_files/paper/2023/hash/00000000000000000000000000000003-Abstract-Datasets_and_Benchmarks.html',
      'https://datasets-benchmarks-proceedings.neurips.cc/paper/2021/hash/00000000000000000000000000000005-Abstract-round1.html',
      'https://proceedings.mlsys.org/paper_files/paper/2023/hash/00000000000000000000000000000004-Abstract-mlsys2023.html',
    ],
    neither: [
      'https://proceedings.neurips.cc/',
      'https://papers.nips.cc/papers/search',
      'https://proceedings.neurips.cc/paper_files/paper/2021/file/00000000000000000000000000000001-Paper.pdf',
      'https://proceedings.mlsys.org/',
    ],
  },
};

// ---- addresses --------------------------------------------------------------------------------------

function digestAt(url: URL): Digest | undefined {
  const conference = CONFERENCES[url.hostname] ?? '';
  const paper = paperAt(url);
  if (paper) return ownPage('neurips', paper.id, conference, url);
  const [name, label] = listAt(url) ?? [];
  if (name === undefined) return undefined;
  const isGuest = conference !== 'NeurIPS';
  return listing(
    'neurips',
    isGuest ? `${conference.toLowerCase().replaceAll(' ', '-')}/${name}` : name,
    `${conference} ${label}`,
    url,
  );
}

function paperAt(url: URL): Identified | undefined {
  return PAPER.test(url.pathname) ? identify(url.pathname, url.href) : undefined;
}

/** Name of a list for its id, and in words. */
function listAt(url: URL): readonly [string, string] | undefined {
  const [, year] = YEAR.exec(url.pathname) ?? [];
  if (year !== undefined) return [year, year];
  const query = SEARCH.test(url.pathname) ? tidyText(url.searchParams.get('q')).toLowerCase() : '';
  return query ? [`search/${query}`, `search “${query}”`] : undefined;
}

// ---- rows -------------------------------------------------------------------------------------------

/** One query: a year has up to five thousand rows. The first link of a row to its paper's page has the title. */
function readRows(document: Document, url: URL): Entry[] {
  let last: Element | undefined;
  return [...document.querySelectorAll('a[href*="/hash/"]')].flatMap((link) => {
    const row = link.closest('li') ?? link.parentElement ?? link;
    if (row === last) return [];
    const entry = readRow(row, link, url);
    if (entry) last = row;
    return entry ?? [];
  });
}

function readRow(row: Element, link: Element, url: URL): Entry | undefined {
  const href = link.getAttribute('href') ?? '';
  const paper = identify(href, url.href);
  if (!paper) return undefined;
  const facts = factsOf({ title: titleText(link), ids: [paper], url: new URL(href, url).href });
  const authors = authorsAfter(link);
  const after = authors ?? link.parentElement ?? row;
  return facts && { facts, details: () => detailsOfRow(paper, authors), anchor: row, places: [{ after }] };
}

function authorsAfter(link: Element): Element | undefined {
  let next = link.nextElementSibling;
  while (next && !next.matches('i, .paper-authors')) next = next.nextElementSibling;
  return next && tidyText(next.textContent) ? next : undefined;
}

function detailsOfRow(paper: Identified, line: Element | undefined): Partial<PaperFacts> {
  const authors = tidyText(line?.textContent).split(',').map(tidyText).filter(Boolean);
  return { ...(authors.length > 0 && { authors, authorCount: authors.length }), published: yearIn(paper) };
}

/** `neurips:2021/…` -> `2021`. */
function yearIn({ id }: Identified): string {
  return id.slice(id.indexOf(':') + 1, id.indexOf('/'));
}

// ---- a paper's own page -----------------------------------------------------------------------------

function readPaperPage(document: Document, paper: Identified, url: URL): Entry[] {
  const heading = headingOf(document);
  const facts = factsOf({
    title: titleText(heading),
    ids: [paper, doiInMeta(document), forumOf(document)],
    url: `${url.origin}${url.pathname}`,
  });
  return pageEntry(heading, facts, () => detailsOfPage(document, paper));
}

/** Its level has changed over the years; all others of the page are labels. */
function headingOf(document: Document): Element | null {
  const title = meta(document, 'citation_title');
  const headings = [...document.querySelectorAll('h1, h2, h3, h4')];
  return (
    headings.find((heading) => tidyText(heading.textContent) === title) ??
    document.querySelector('.paper-title, h4')
  );
}

/** Where it was reviewed: `Reviews And Public Comment »`. */
function forumOf(document: Document): Identified | undefined {
  const links = [...document.querySelectorAll('a[href*="openreview.net/forum"]')];
  const reviews = links.find((link) => /review/i.test(link.textContent ?? ''));
  return reviews && identify(reviews.getAttribute('href') ?? '');
}

function detailsOfPage(document: Document, paper: Identified): Partial<PaperFacts> {
  const abstract = abstractOf(document);
  return { published: yearIn(paper), ...detailsInMeta(document), ...(abstract && { abstract }) };
}

/** All paragraphs behind the label: they are nested in the source, which no browser keeps. */
function abstractOf(document: Document): string {
  const labels = [...document.querySelectorAll('h2, h3, h4')];
  const label = labels.find((heading) => tidyText(heading.textContent) === 'Abstract');
  const texts: string[] = [];
  for (
    let next = label?.nextElementSibling;
    next?.matches('p, .paper-abstract');
    next = next.nextElementSibling
  )
    texts.push(titleText(next));
  return tidyText(texts.join(' '));
}
