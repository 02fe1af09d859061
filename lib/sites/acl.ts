import { ACL_RULES } from '../papers/identifiers/acl.ts';
import { identifyBy } from '../papers/identify-by.ts';
import type { Identified } from '../papers/identify.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { digestAt, paperAt, yearIn } from './acl/addresses.ts';
import { factsOf } from './reading/facts.ts';
import { pageEntry } from './reading/page-entry.ts';
import { detailsInMeta, doiInMeta } from './reading/paper-page.ts';
import { titleText } from './reading/title-text.ts';
import type { Entry, Site } from './site.ts';

const identify = identifyBy(ACL_RULES);

/** The title is the only bold link of a row; files, people and volumes are not bold. */
const TITLE = 'strong a[href]';

/**
 * The ACL Anthology: volumes, events, people, a paper's own page. Rows as in its own templates of 2019 to 2025: the row was
 * a `p` and is a `div`, and Bootstrap's attributes changed with it. The search page is Google's; its markup is from memory.
 */
export const aclAnthology: Site = {
  id: 'acl',
  name: 'ACL Anthology',
  matches: ['https://aclanthology.org/*'],
  digestAt,
  read: (document, url) => {
    const paper = paperAt(url);
    if (paper) return readPaperPage(document, paper);
    return url.pathname.startsWith('/search') ? readSearch(document, url) : readRows(document, url);
  },
  examples: {
    digests: [
      'https://aclanthology.org/volumes/2022.acl-long/',
      'https://aclanthology.org/volumes/2020.findings-emnlp/',
      'https://aclanthology.org/volumes/P19-1/',
      'https://aclanthology.org/volumes/W19-50/',
      'https://aclanthology.org/events/acl-2022/',
      'https://aclanthology.org/events/acl-2022/#2022acl-long',
      'https://aclanthology.org/people/a/ada-lovelace/',
      'https://aclanthology.org/people/ada-lovelace/',
      'https://aclanthology.org/people/ada-lovelace/unverified/',
      'https://aclanthology.org/search/?q=old+maps',
    ],
    papers: [
      'https://aclanthology.org/2022.acl-long.1/',
      'https://aclanthology.org/2022.acl-long.1',
      'https://aclanthology.org/P19-1001/',
      'https://aclanthology.org/2020.lifelongnlp-1.3/',
    ],
    neither: [
      'https://aclanthology.org/',
      'https://aclanthology.org/volumes/',
      'https://aclanthology.org/volumes/2022.acl-long.bib',
      'https://aclanthology.org/venues/acl/',
      'https://aclanthology.org/sigs/sigdat/',
      'https://aclanthology.org/people/',
      'https://aclanthology.org/people/a/',
      'https://aclanthology.org/people/ada-lovelace/awards/',
      'https://aclanthology.org/search/',
      'https://aclanthology.org/2022.acl-long.0/',
      'https://aclanthology.org/P19-1000/',
      'https://aclanthology.org/2022.acl-long.pdf',
      'https://aclanthology.org/2022.acl-long.1.bib',
      'https://aclanthology.org/faq/copyright/',
    ],
  },
};

// ---- rows -------------------------------------------------------------------------------------------

/** One query: the page of an event has thousands of rows. */
function readRows(document: Document, url: URL): Entry[] {
  return [...document.querySelectorAll(TITLE)].flatMap((link) => readRow(link, url) ?? []);
}

function readRow(link: Element, url: URL): Entry | undefined {
  const facts = factsAt(link.getAttribute('href') ?? '', titleText(link), url);
  const row = link.closest('p, div');
  const text = link.closest('strong')?.parentElement;
  if (!facts || !row || !text) return undefined;
  const abstract = abstractAfter(row);
  const details = () => detailsOfRow(facts, text, abstract);
  const entry = { facts, details, anchor: row, places: [{ after: text }] };
  return abstract ? { ...entry, rest: [abstract] } : entry;
}

/** Nothing for what is no paper: front matter, volumes. */
function factsAt(href: string, title: string, url: URL): PaperFacts | undefined {
  const paper = identify(href, url.href);
  return paper?.id.startsWith('acl:') ? factsOf({ title, ids: [paper], url: pageOf(paper) }) : undefined;
}

function pageOf({ id }: Identified): string {
  return `https://aclanthology.org/${id.slice('acl:'.length)}/`;
}

/** A collapsed card behind the row, where the paper has an abstract. */
function abstractAfter(row: Element): Element | undefined {
  const next = row.nextElementSibling;
  return next?.id.startsWith('abstract-') ? next : undefined;
}

function detailsOfRow(facts: PaperFacts, text: Element, card: Element | undefined): Partial<PaperFacts> {
  const authors = [...text.querySelectorAll('a[href*="/people/"]')]
    .map((person) => tidyText(person.textContent))
    .filter(Boolean);
  const abstract = titleText(card);
  const published = yearIn(facts.key);
  return {
    ...(authors.length > 0 && { authors, authorCount: authors.length }),
    ...(abstract && { abstract }),
    ...(published !== undefined && { published }),
  };
}

// ---- search -----------------------------------------------------------------------------------------

/** Google's results; each has its title twice, once for results with a picture. */
function readSearch(document: Document, url: URL): Entry[] {
  const seen = new Set<Element>();
  return [...document.querySelectorAll('.gsc-result a.gs-title[href]')].flatMap((link) => {
    const result = link.closest('.gsc-result');
    if (!result || seen.has(result)) return [];
    seen.add(result);
    return readResult(result, link, url) ?? [];
  });
}

function readResult(result: Element, link: Element, url: URL): Entry | undefined {
  const href = link.getAttribute('data-ctorig') ?? link.getAttribute('href') ?? '';
  const facts = factsAt(href, tidyText(link.textContent).replace(/ [-|] ACL Anthology$/, ''), url);
  const text = result.querySelector('.gs-snippet') ?? result;
  return facts && { facts, anchor: result, places: [{ after: text }] };
}

// ---- a paper's own page -----------------------------------------------------------------------------

function readPaperPage(document: Document, paper: Identified): Entry[] {
  const heading = document.querySelector('#title');
  const facts = factsOf({
    title: titleText(heading),
    ids: [paper, doiInMeta(document)],
    url: pageOf(paper),
  });
  return pageEntry(heading, facts, () => detailsOfPage(document));
}

function detailsOfPage(document: Document): Partial<PaperFacts> {
  const abstract = titleText(document.querySelector('.acl-abstract'), 'h5');
  return { ...detailsInMeta(document), ...(abstract && { abstract }) };
}
