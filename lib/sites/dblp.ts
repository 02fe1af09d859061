import { parseDblpKey } from '../papers/identifiers/dblp.ts';
import { identified } from '../papers/identifiers/identified.ts';
import { PUBLISHED_RULES } from '../papers/identifiers/published.ts';
import { identifyBy } from '../papers/identify-by.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { digestAt, keyAt } from './dblp/addresses.ts';
import { isoDate } from './reading/english-date.ts';
import { factsOf } from './reading/facts.ts';
import { rowsIn, type Row } from './reading/rows.ts';
import { plainTitle } from './reading/plain-title.ts';
import type { Entry, Site } from './site.ts';

const ENTRY = 'li.entry[id]';

/** A volume of proceedings, and a data set, are no papers. */
const NO_PAPER = ['editor', 'data'];

const PARTS = {
  title: '.title',
  cite: 'cite',
  edition: 'li.ee a[href]',
};

/** `conf/sp/Good24`: kind, venue, and a name in it; older theses have no venue. */
const KEY = /^(?:[a-z]+\/[^/\s]+|phd)\/\S+$/;

/**
 * dblp and its mirrors: tables of contents, persons, search, and a record's own page. Markup of 2024, from second hand; that of
 * a record's page from memory. A paper and its preprint are two entries there, each with a key of its own.
 */
export const dblp: Site = {
  id: 'dblp',
  name: 'dblp',
  matches: ['dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de'].flatMap((host) =>
    ['db/*', 'pid/*', 'search*', 'rec/*'].map((path) => `https://${host}/${path}`),
  ),
  digestAt,
  read: (document, url) => {
    const key = keyAt(url);
    return key === undefined ? readRows(document, url) : readRecord(document, url, key);
  },
  examples: {
    digests: [
      'https://dblp.org/db/conf/sp/sp2024.html',
      'https://dblp.org/db/conf/sp/sp2024',
      'https://dblp.uni-trier.de/db/journals/tacl/tacl10.html',
      'https://dblp.org/pid/65/9612.html',
      'https://dblp.dagstuhl.de/pid/v/AshishVaswani.html?view=by-year',
      'https://dblp.org/search?q=attention%20transformers',
      'https://dblp.org/search/publ?q=attention',
    ],
    papers: [
      'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.html',
      'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17',
      'https://dblp.uni-trier.de/rec/journals/corr/abs-2005-14165.html?view=bibtex',
    ],
    neither: [
      'https://dblp.org/db/conf/sp/index.html',
      'https://dblp.org/db/journals/tacl/',
      'https://dblp.org/search?q=',
      'https://dblp.org/search/author?q=doe',
      'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.bib',
    ],
  },
};

/** Of all that editions are published by. */
const identify = identifyBy(PUBLISHED_RULES);

// ---- lists ------------------------------------------------------------------------------------------

function readRows(document: Document, url: URL): Entry[] {
  return rowsIn(document, ENTRY, PARTS).flatMap((row) => {
    const entry = readRow(row, url);
    return entry ? [entry] : [];
  });
}

function readRow({ row, title, cite, edition }: Row<keyof typeof PARTS>, url: URL): Entry | undefined {
  const [heading] = title;
  if (!heading || !KEY.test(row.id) || NO_PAPER.some((kind) => row.classList.contains(kind)))
    return undefined;
  const address = `${url.origin}/rec/${row.id}`;
  const editions = edition.map((link) => identify(link.getAttribute('href') ?? '', url.href));
  const facts = factsOf({
    title: withoutPeriod(plainTitle(heading)),
    ids: [identified('dblp', row.id), parseDblpKey(row.id), ...editions],
    url: address,
  });
  const details = () => detailsOf(row);
  return facts && { facts, details, anchor: row, places: [{ after: cite[0] ?? heading }] };
}

/** dblp ends each title with one, unless it ends otherwise: `Really?`, `And so on...`. */
function withoutPeriod(title: string): string {
  return title.replace(/(?<!\.)\.$/, '');
}

/** Not from the COinS (`span.Z3988`): they may name another paper. */
function detailsOf(row: Element): Partial<PaperFacts> {
  const names = [...row.querySelectorAll('[itemprop="author"] [itemprop="name"]')];
  const authors = names.map((name) => withoutNumber(tidyText(name.textContent))).filter(Boolean);
  const date = row.querySelector('[itemprop="datePublished"]');
  const published = isoDate(date?.getAttribute('content') ?? date?.textContent ?? '');
  return {
    ...(authors.length > 0 && { authors, authorCount: authors.length }),
    ...(published !== undefined && { published }),
  };
}

/** `Jane Doe 0001` is one of several people of that name. */
function withoutNumber(name: string): string {
  return name.replace(/ \d{4}$/, '');
}

// ---- a record's own page ----------------------------------------------------------------------------

/** The record stands there as a row, below a heading; other rows are what it cites. */
function readRecord(document: Document, url: URL, key: string): Entry[] {
  const entry = readRows(document, url).find(({ anchor }) => anchor.id === key);
  const heading = document.querySelector('#headline h1, h1');
  return entry ? [heading ? { ...entry, anchor: heading, places: [{ above: heading }] } : entry] : [];
}
