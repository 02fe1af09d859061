import type { Digest } from '../digest/digest.ts';
import { PROCEEDINGS_RULES } from '../papers/identifiers/proceedings.ts';
import { OPENREVIEW_RULES } from '../papers/identifiers/openreview.ts';
import { identifyBy } from '../papers/identify-by.ts';
import type { Identified } from '../papers/identify.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { listing, ownPage } from './reading/digests.ts';
import { isoDate } from './reading/english-date.ts';
import { factsOf } from './reading/facts.ts';
import { pageEntry } from './reading/page-entry.ts';
import { detailsInMeta } from './reading/paper-page.ts';
import { titleText } from './reading/title-text.ts';
import type { Entry, Site } from './site.ts';

const VOLUME = /^\/([vr]\d+)(?:\/(?:index\.html)?)?$/i;
const PAPER = /^\/[vr]\d+\/[^/]+\.html$/i;
const identify = identifyBy(PROCEEDINGS_RULES, OPENREVIEW_RULES);

/** Links to the paper itself; its software and website may have identifiers of their own. */
const ITSELF = /^(?:abs|(?:download )?pdf|openreview|arxiv|doi)$/i;

/**
 * Proceedings of Machine Learning Research. A title is no link; the links below it are the paper's page, PDF, supplement,
 * software, and its forum on OpenReview. Markup of the volumes' own templates of 2016 to 2026.
 */
export const pmlr: Site = {
  id: 'pmlr',
  name: 'PMLR',
  matches: ['https://proceedings.mlr.press/*'],
  digestAt,
  read: (document, url) => {
    const paper = paperAt(url);
    return paper ? readPaperPage(document, paper, url) : readRows(document, url);
  },
  examples: {
    digests: [
      'https://proceedings.mlr.press/v139/',
      'https://proceedings.mlr.press/v139',
      'https://proceedings.mlr.press/v139/index.html',
      'https://proceedings.mlr.press/r1/',
    ],
    papers: [
      'https://proceedings.mlr.press/v139/example21a.html',
      'https://proceedings.mlr.press/v48/allen-example16.html',
      'https://proceedings.mlr.press/r1/example95a.html',
    ],
    neither: [
      'https://proceedings.mlr.press/',
      'https://proceedings.mlr.press/faq.html',
      'https://proceedings.mlr.press/spec.html',
      'https://proceedings.mlr.press/v139/bibliography.bib',
      'https://proceedings.mlr.press/v139/assets/rss/feed.xml',
      'https://proceedings.mlr.press/v139/example21a/example21a.pdf',
    ],
  },
};

// ---- addresses --------------------------------------------------------------------------------------

function digestAt(url: URL, document: Document): Digest | undefined {
  const paper = paperAt(url);
  if (paper) return ownPage('pmlr', paper.id, 'PMLR', url);
  const volume = VOLUME.exec(url.pathname)?.[1]?.toLowerCase();
  return volume === undefined ? undefined : listing('pmlr', volume, labelOf(volume, document), url);
}

function paperAt(url: URL): Identified | undefined {
  return PAPER.test(url.pathname) ? identify(url.pathname, url.href) : undefined;
}

/** `Volume 139: Conference on Maps, 18-24 July 2021, Virtual` -> `Conference on Maps 2021 (PMLR 139)`. */
function labelOf(volume: string, document: Document): string {
  const name = `PMLR ${volume.replace('v', '').toUpperCase()}`;
  const heading = tidyText(document.querySelector('main h2, h2')?.textContent);
  const [, title = ''] = /^Volume \w+: (.+)/.exec(heading) ?? [];
  const [conference = ''] = title.split(/, (?=(?:[A-Z][a-z]+ )?\d)/);
  const year = isoDate(title)?.slice(0, 4) ?? '';
  if (conference === '') return name;
  return tidyText(`${conference} ${conference.includes(year) ? '' : year} (${name})`);
}

// ---- rows -------------------------------------------------------------------------------------------

/** One walk for titles and links: the links of a row follow its title. */
function readRows(document: Document, url: URL): Entry[] {
  const rows: Row[] = [];
  for (const node of document.querySelectorAll('.paper .title, .paper .links a[href]')) {
    if (node.matches('.title')) rows.push({ title: node, links: [] });
    else rows.at(-1)?.links.push(node);
  }
  return rows.flatMap((row) => readRow(row, url) ?? []);
}

interface Row {
  readonly title: Element;
  readonly links: Element[];
}

/** Prefaces have no name with a year in it, and are left out. */
function readRow({ title, links }: Row, url: URL): Entry | undefined {
  const anchor = title.parentElement;
  const ids = idsOf(links, url);
  const [paper] = ids;
  if (!anchor || !paper?.id.startsWith('pmlr:')) return undefined;
  const facts = factsOf({ title: titleText(title), ids, url: pageOf(paper) });
  const after = links.at(-1)?.closest('.links') ?? title;
  return facts && { facts, details: () => detailsOfRow(anchor, paper), anchor, places: [{ after }] };
}

function idsOf(links: readonly Element[], url: URL): Identified[] {
  return links
    .filter((link) => ITSELF.test(tidyText(link.textContent)))
    .flatMap((link) => identify(link.getAttribute('href') ?? '', url.href) ?? []);
}

function pageOf({ id }: Identified): string {
  return `https://proceedings.mlr.press/${id.slice('pmlr:'.length)}.html`;
}

function detailsOfRow(row: Element, { id }: Identified): Partial<PaperFacts> {
  const line = tidyText(row.querySelector('.authors')?.textContent);
  const authors = line.split(',').map(tidyText).filter(Boolean);
  const published = yearIn(id);
  return {
    ...(authors.length > 0 && { authors, authorCount: authors.length }),
    ...(published !== undefined && { published }),
  };
}

/** `pmlr:v139/example21a` -> `2021`; the oldest are of the eighties, republished. */
function yearIn(id: string): string | undefined {
  const [, short] = /(\d\d)[a-z]*$/.exec(id) ?? [];
  return short === undefined ? undefined : `${Number(short) < 60 ? 20 : 19}${short}`;
}

// ---- a paper's own page -----------------------------------------------------------------------------

function readPaperPage(document: Document, paper: Identified, url: URL): Entry[] {
  const heading = document.querySelector('article h1') ?? document.querySelector('h1');
  const others = idsOf([...document.querySelectorAll('#extras a[href]')], url);
  const facts = factsOf({ title: titleText(heading), ids: [paper, ...others], url: pageOf(paper) });
  return pageEntry(heading, facts, () => detailsOfPage(document));
}

function detailsOfPage(document: Document): Partial<PaperFacts> {
  const abstract = titleText(document.querySelector('#abstract'));
  return { ...detailsInMeta(document), ...(abstract && { abstract }) };
}
