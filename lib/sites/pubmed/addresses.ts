import type { Digest } from '../../digest/digest.ts';
import type { Identified } from '../../papers/identifiers/identified.ts';
import { DOI_RULES } from '../../papers/identifiers/publishers.ts';
import { parsePmid, PUBMED_RULES } from '../../papers/identifiers/pubmed.ts';
import { identifyBy } from '../../papers/identify-by.ts';
import { tidyText } from '../../papers/title.ts';
import { listing, ownPage } from '../reading/digests.ts';

const SITE = 'pubmed';

/** A paper in a list. The similar papers on a paper's own page are `li`, and no list that someone opened. */
export const DOCSUM = 'article.full-docsum';

/** A row, and a paper's own page, link it here, by its DOI and at PMC. */
export const identify = identifyBy(PUBMED_RULES, DOI_RULES);

/** Which digest stands at an address of PubMed; `undefined` where it lists no papers. */
export function digestAt(url: URL, document: Document): Digest | undefined {
  const paper = paperAt(url);
  if (paper) return ownPage(SITE, paper.id, 'PubMed', url);
  const named = searchAt(url) ?? linkedAt(url) ?? collectionAt(url) ?? otherList(url, document);
  return named && listing(SITE, ...named, url);
}

/** The paper whose own page this is: nothing but its number stands in the path. */
export function paperAt(url: URL): Identified | undefined {
  const [, number] = /^\/(\d+)\/?$/.exec(url.pathname) ?? [];
  return number === undefined ? undefined : parsePmid(number);
}

type Named = readonly [string, string];

/** A filter makes another list, an order or a size of pages does not. */
function searchAt(url: URL): Named | undefined {
  const query = tidyText(url.searchParams.get('term')).toLowerCase();
  if (query === '') return undefined;
  const filters = url.searchParams.getAll('filter').toSorted();
  return [[`term=${query}`, ...filters].join('&'), `PubMed search “${query}”`];
}

const LINKS: Readonly<Record<string, string>> = {
  pubmed_pubmed: 'similar to',
  pubmed_pubmed_citedin: 'citing',
  pubmed_pubmed_refs: 'cited by',
};

/** All similar, citing or cited papers of one: `?linkname=pubmed_pubmed_citedin&from_uid=37988744`. */
function linkedAt(url: URL): Named | undefined {
  const kind = url.searchParams.get('linkname');
  const from = url.searchParams.get('from_uid') ?? '';
  if (kind === null || from === '') return undefined;
  return [`${kind}=${from}`, `PubMed, ${LINKS[kind] ?? 'linked with'} ${from}`];
}

function collectionAt(url: URL): Named | undefined {
  const [, number] = /^\/collections\/(\d+)(?:\/|$)/.exec(url.pathname) ?? [];
  return number === undefined ? undefined : [`collection/${number}`, `PubMed collection ${number}`];
}

/** What says how a list is shown, and not what is in it. */
const DISPLAY = /^(?:sort|sort_order|size|page|format|show_snippets|utm_\w+)$/;

/** `/trending/`, `/clipboard/`, results by no query: lists only if papers stand there. */
function otherList({ pathname, searchParams }: URL, document: Document): Named | undefined {
  if (!document.querySelector(DOCSUM)) return undefined;
  const [page = 'results', ...names] = pathname.split('/').filter(Boolean);
  const asked = [...searchParams].filter(([name]) => !DISPLAY.test(name)).map((pair) => pair.join('='));
  return [[[page, ...names].join('/'), ...asked.toSorted()].join('&'), `PubMed ${page}`];
}
