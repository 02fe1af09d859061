import { parseDoi } from '../papers/identifiers/doi.ts';
import { DOI_RULES } from '../papers/identifiers/publishers.ts';
import { identifyBy } from '../papers/identify-by.ts';
import type { Identified } from '../papers/identify.ts';
import type { PaperFacts, PaperId } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { digestAt, paperAt, paperIn } from './biorxiv/addresses.ts';
import { factsOf } from './reading/facts.ts';
import { pageEntry } from './reading/page-entry.ts';
import { detailsInMeta } from './reading/paper-page.ts';
import { rowsIn, type Row } from './reading/rows.ts';
import { titleText } from './reading/title-text.ts';
import type { Entry, Site } from './site.ts';

/** A citation by HighWire, whichever list it stands in. */
const CITATION = '.highwire-article-citation';

/** The title's span stands in itself, so that the first of two is taken. */
const PARTS = {
  title: '.highwire-cite-title',
  link: 'a[href*="/content/"]',
  doi: '.highwire-cite-metadata-doi',
  metadata: 'div.highwire-cite-metadata',
};

/**
 * bioRxiv and medRxiv: search, subjects, the latest papers, and a paper's own page. Both run HighWire's Drupal. Markup of the
 * lists as of 2020 and 2026; that of a paper's page, and what it says of the published version, from memory.
 */
export const bioRxiv: Site = {
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  matches: ['www.biorxiv.org', 'www.medrxiv.org'].flatMap((host) =>
    ['search/*', 'collection/*', 'content/*', 'toc*'].map((path) => `https://${host}/${path}`),
  ),
  digestAt,
  read: (document, url) => {
    const paper = paperAt(url, document);
    return paper ? readPaperPage(document, url, paper) : readList(document, url);
  },
  examples: {
    digests: [
      'https://www.biorxiv.org/search/farmers',
      'https://www.biorxiv.org/search/deep%252Blearning%20jcode%3Abiorxiv%20numresults%3A75?page=2',
      'https://www.biorxiv.org/collection/cancer-biology?page=1',
      'https://www.biorxiv.org/content/early/recent',
      'https://www.medrxiv.org/content/early/recent?page=3',
      'https://www.biorxiv.org/content/early/2020/01/24',
      'https://www.biorxiv.org/toc?page=1',
    ],
    papers: [
      'https://www.biorxiv.org/content/10.1101/2021.11.08.467690v2',
      'https://www.biorxiv.org/content/10.1101/696633v1.full.pdf+html',
      'https://www.biorxiv.org/content/10.64898/2026.04.01.716005v1.article-info',
      'https://www.medrxiv.org/content/10.1101/2020.01.24.917864.supplementary-material',
    ],
    neither: [
      'https://www.biorxiv.org/search/',
      'https://www.biorxiv.org/collection/',
      'https://www.biorxiv.org/content/about-biorxiv',
      'https://www.medrxiv.org/content/early/2020',
    ],
  },
};

// ---- lists ------------------------------------------------------------------------------------------

function readList(document: Document, url: URL): Entry[] {
  return rowsIn(document, CITATION, PARTS).flatMap((row) => {
    const entry = readRow(row, url);
    return entry ? [entry] : [];
  });
}

function readRow({ row, title, link, doi, metadata }: Row<keyof typeof PARTS>, url: URL): Entry | undefined {
  const href = linkOf(title[0], link)?.getAttribute('href') ?? '';
  const paper = paperIn(href) ?? doiIn(doi[0]) ?? oldDoi(row.getAttribute('data-pisa-master'));
  const heading = title[0] ?? link[0];
  const version = paper?.version ?? versionIn(row.getAttribute('data-pisa'));
  if (!heading || !paper) return undefined;
  const address = addressOf(paper, version, url);
  const facts = factsOf({ title: titleText(heading), ids: [paper], version, url: address });
  if (!facts) return undefined;
  const details = () => ({ ...authorsIn(row), ...dateIn(paper.id) });
  return { facts, details, anchor: itemOf(row), places: [{ after: metadata[0] ?? heading }] };
}

/** In the title or around it; others lead to comments, or to what a citation is related to. */
function linkOf(title: Element | undefined, links: readonly Element[]): Element | undefined {
  return title ? links.find((link) => title.contains(link) || link.contains(title)) : links[0];
}

/** The list's item, unless it holds other citations too. */
function itemOf(row: Element): Element {
  const item = row.closest('li');
  return item?.querySelectorAll(CITATION).length === 1 ? item : row;
}

function addressOf({ id }: Identified, version: number | undefined, { origin }: URL): string {
  return `${origin}/content/${id.slice('doi:'.length)}${version === undefined ? '' : `v${version}`}`;
}

/** `doi: https://doi.org/10.1101/2020.01.24.917864`. */
function doiIn(node: Element | undefined): Identified | undefined {
  const [doi] = /10\.\d+\/\S+/.exec(node?.textContent ?? '') ?? [];
  return doi === undefined ? undefined : parseDoi(doi);
}

/**
 * `biorxiv;696633`: the DOI's end. The prefix was 10.1101 until late in 2025; it cannot be told for what came later
 * (`shared/reference/identifiers.md`, section 6).
 */
function oldDoi(pisa: string | null): Identified | undefined {
  const [, name = '', year = ''] = /;((?:(20\d\d)\.\d\d\.\d\d\.)?\d{5,8})$/.exec(pisa ?? '') ?? [];
  return name === '' || Number(year) > 2024 ? undefined : parseDoi(`10.1101/${name}`);
}

/** `biorxiv;2020.01.24.917864v1` -> 1. */
function versionIn(pisa: string | null): number | undefined {
  const [, version] = /v([1-9]\d*)$/.exec(pisa ?? '') ?? [];
  return version === undefined ? undefined : Number(version);
}

/** Without the words for ORCID's sign, which stand in the author's own node. */
function authorsIn(row: Element): Partial<PaperFacts> {
  const authors = [...row.querySelectorAll('.highwire-citation-author')].map(nameOf).filter(Boolean);
  return authors.length > 0 ? { authors, authorCount: authors.length } : {};
}

function nameOf(author: Element): string {
  const names = [...author.querySelectorAll('[class^="nlm-"]')].map((part) => part.textContent);
  return tidyText(names.join(' ')) || titleText(author, 'a');
}

/** The day that a DOI carries since December 2019: when the first version was handed in. */
function dateIn(doi: PaperId): Partial<PaperFacts> {
  const [, year, month, day] = /\/(\d{4})\.(\d\d)\.(\d\d)\./.exec(doi) ?? [];
  return year === undefined ? {} : { published: `${year}-${month}-${day}` };
}

// ---- a paper's own page -----------------------------------------------------------------------------

function readPaperPage(document: Document, url: URL, paper: Identified): Entry[] {
  const heading = document.querySelector('h1#page-title') ?? document.querySelector('h1');
  const facts = factsOf({
    title: titleText(heading),
    ids: [paper, publishedAs(document)],
    url: addressOf(paper, paper.version, url),
  });
  const details = () => ({ ...detailsInMeta(document), ...plainAbstract(document), ...dateIn(paper.id) });
  return pageEntry(heading, facts, details);
}

const identify = identifyBy(DOI_RULES);

/** `Now published in … doi: …`, which a script of the page adds. The same place else links what a preprint is. */
function publishedAs(document: Document): Identified | undefined {
  const said = [...document.querySelectorAll('.pub_jnl')].find((node) =>
    /now published/i.test(node.textContent),
  );
  const links = [...(said?.querySelectorAll('a[href]') ?? [])];
  return links
    .map((link) => identify(link.getAttribute('href') ?? ''))
    .find((found) => found?.id.startsWith('doi:'));
}

/** The abstract in the page's tags is markup: a heading, and paragraphs. */
function plainAbstract(document: Document): Partial<PaperFacts> {
  const source = detailsInMeta(document).abstract ?? '';
  const abstract = tidyText(source.replace(/<\/?[a-z][^<>]*>/gi, ' ')).replace(/^Abstract /i, '');
  return abstract ? { abstract } : {};
}
