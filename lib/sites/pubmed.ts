import { parseDoi } from '../papers/identifiers/doi.ts';
import type { Identified } from '../papers/identifiers/identified.ts';
import { parsePmcid } from '../papers/identifiers/pubmed.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { DOCSUM, digestAt, identify, paperAt } from './pubmed/addresses.ts';
import { isoDate } from './reading/english-date.ts';
import { factsOf } from './reading/facts.ts';
import { rowsIn, type Row } from './reading/rows.ts';
import { titleText } from './reading/title-text.ts';
import type { Entry, Site } from './site.ts';

const PARTS = {
  title: 'a.docsum-title',
  citation: '.docsum-citation',
  source: '.full-journal-citation',
};

/** PubMed: search, collections, and a paper's own page. Markup of the lists as of 2023; that of a paper's page from memory. */
export const pubmed: Site = {
  id: 'pubmed',
  name: 'PubMed',
  matches: ['https://pubmed.ncbi.nlm.nih.gov/*'],
  digestAt,
  read: (document, url) => {
    const paper = paperAt(url);
    return paper ? readPaperPage(document, url, paper) : readList(document, url);
  },
  examples: {
    digests: [
      'https://pubmed.ncbi.nlm.nih.gov/?term=endometriosis&sort=date&size=100',
      'https://pubmed.ncbi.nlm.nih.gov/?term=endometriosis&filter=years.2020-2023&page=4',
      'https://pubmed.ncbi.nlm.nih.gov/?linkname=pubmed_pubmed_citedin&from_uid=37988744',
      'https://pubmed.ncbi.nlm.nih.gov/collections/62830932/?sort=date',
    ],
    papers: [
      'https://pubmed.ncbi.nlm.nih.gov/37988744/',
      'https://pubmed.ncbi.nlm.nih.gov/37988744',
      'https://pubmed.ncbi.nlm.nih.gov/37988744/?term=endometriosis#similar',
    ],
    neither: [
      'https://pubmed.ncbi.nlm.nih.gov/',
      'https://pubmed.ncbi.nlm.nih.gov/advanced/',
      'https://pubmed.ncbi.nlm.nih.gov/trending/',
      'https://pubmed.ncbi.nlm.nih.gov/?term=',
      'https://pubmed.ncbi.nlm.nih.gov/collections/',
    ],
  },
};

// ---- lists ------------------------------------------------------------------------------------------

function readList(document: Document, url: URL): Entry[] {
  return rowsIn(document, DOCSUM, PARTS).flatMap((row) => {
    const entry = readRow(row, url);
    return entry ? [entry] : [];
  });
}

function readRow({ row, title, citation, source }: Row<keyof typeof PARTS>, url: URL): Entry | undefined {
  const [link] = title;
  const paper = identify(link?.getAttribute('href') ?? '', url.href);
  const [shown] = citation;
  const facts = factsOf({
    title: titleText(link),
    ids: [paper, doiIn(source[0]), pmcidIn(shown)],
    ...(paper && { url: addressOf(paper) }),
  });
  if (!facts || !link || !paper) return undefined;
  const details = () => ({ ...authorsIn(row), ...dateIn(source[0]) });
  return { facts, details, anchor: row, places: [{ after: shown ?? link.parentElement ?? row }] };
}

function addressOf(paper: Identified): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${paper.id.slice('pmid:'.length)}/`;
}

/** `… doi: 10.1177/10497323231214114. Online ahead of print.`: the first is the paper's, later ones are of updates to it. */
function doiIn(source: Element | undefined): Identified | undefined {
  const [, doi] = /\bdoi:\s*(10\.\S+)/i.exec(source?.textContent ?? '') ?? [];
  return doi === undefined ? undefined : parseDoi(doi);
}

function pmcidIn(citation: Element | undefined): Identified | undefined {
  const [, number] = /\bPMCID:\s*PMC(\d+)/.exec(citation?.textContent ?? '') ?? [];
  return number === undefined ? undefined : parsePmcid(number);
}

/** `Lightbourne A, Foley S.`; only the full form, the short one ends in `et al.` */
function authorsIn(row: Element): Partial<PaperFacts> {
  const said = tidyText(row.querySelector('.docsum-authors.full-authors')?.textContent).replace(/\.$/, '');
  return authorsOf(said.split(/[,;] /).filter((name) => name !== '' && name !== 'et al'));
}

function authorsOf(names: readonly string[]): Partial<PaperFacts> {
  const authors = names.map(initialsFirst);
  return authors.length > 0 ? { authors, authorCount: authors.length } : {};
}

/** `Brito LGO` -> `LGO Brito`, so that the surname stands where all other sites have it. */
function initialsFirst(name: string): string {
  const [, surname, initials, suffix = ''] =
    /^(.+?) (\p{Lu}{1,3})( (?:Jr|Sr|2nd|3rd|\dth))?$/u.exec(name) ?? [];
  return surname === undefined ? name : `${initials} ${surname}${suffix}`;
}

/** The date between the journal and the volume: `Qual Health Res. 2023 Nov 21:1049.`; pages could be taken for a date. */
function dateIn(source: Element | null | undefined): Partial<PaperFacts> {
  const [, date = ''] = /(?:^|\. )((?:1[89]|20)\d\d(?: [^;:.]*)?)/.exec(tidyText(source?.textContent)) ?? [];
  const published = isoDate(date);
  return published === undefined ? {} : { published };
}

// ---- a paper's own page -----------------------------------------------------------------------------

/** Its heading stands there twice, for wide screens and for narrow ones. */
function readPaperPage(document: Document, url: URL, paper: Identified): Entry[] {
  const headings = [...document.querySelectorAll('h1.heading-title')];
  const [heading] = headings;
  if (!heading) return [];
  const head = document.querySelector('header.heading, #heading') ?? heading.parentElement ?? heading;
  const shown = headings.filter((each) => head.contains(each));
  const links = [...head.querySelectorAll('.identifiers a[href]')].map((link) => link.getAttribute('href'));
  const facts = factsOf({
    title: titleText(heading),
    ids: [paper, ...links.map((href) => identify(href ?? '', url.href))],
    url: addressOf(paper),
  });
  const details = () => detailsOf(document, head);
  return facts ? [{ facts, details, anchor: head, places: shown.map((above) => ({ above })) }] : [];
}

function detailsOf(document: Document, head: Element): Partial<PaperFacts> {
  const list = head.querySelector('.authors-list');
  const names = [...(list?.querySelectorAll('.full-name') ?? [])].map((name) => tidyText(name.textContent));
  const abstract = tidyText(document.querySelector('#abstract .abstract-content')?.textContent);
  return {
    ...authorsOf(names.filter(Boolean)),
    ...(abstract && { abstract }),
    ...dateOfPage(head),
  };
}

/** `. 2023 Nov 21:10497323231214114.`, behind the journal's name, which is a button. */
function dateOfPage(head: Element): Partial<PaperFacts> {
  return dateIn(head.querySelector('.article-citation .cit'));
}
