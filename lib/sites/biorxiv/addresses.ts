import type { Digest } from '../../digest/digest.ts';
import { decodeOnce } from '../../papers/identifiers/address.ts';
import { parseDoi } from '../../papers/identifiers/doi.ts';
import type { Identified } from '../../papers/identify.ts';
import { tidyText } from '../../papers/title.ts';
import { listing, ownPage } from '../reading/digests.ts';
import { isoDate, spokenDay } from '../reading/english-date.ts';
import { doiInMeta } from '../reading/paper-page.ts';

const SITE = 'biorxiv';

/** Which digest stands at an address of bioRxiv or medRxiv; `undefined` where they list no papers. */
export function digestAt(url: URL, document: Document): Digest | undefined {
  const server = url.hostname.endsWith('medrxiv.org') ? 'medRxiv' : 'bioRxiv';
  const paper = paperAt(url, document);
  if (paper) return ownPage(SITE, paper.id, server, url);
  const [name, label] = searchAt(url) ?? ofOneDay(url) ?? dailyAt(url, document) ?? [];
  if (name === undefined) return undefined;
  return listing(SITE, server === 'medRxiv' ? `medrxiv/${name}` : name, `${server}${label}`, url);
}

/** The DOI of today's addresses. What follows the version is a view of the page: `.full`, `.article-info`. */
const PAPER = /\/content\/(10\.\d{4,5}\/(?:\d{4}\.\d\d\.\d\d\.)?\d{5,8}(?:v[1-9]\d*)?)(?!\d)/;

/** Addresses until 2019, and those of PDF files still: they do not tell the DOI's prefix. */
const EARLY = /^\/content\/(?:(?:bio|med)rxiv\/)?early\/\d{4}\/\d\d\/\d\d\/./;

/** The paper whose own page this is. */
export function paperAt(url: URL, document: Document): Identified | undefined {
  return paperIn(url.pathname) ?? (EARLY.test(url.pathname) ? doiInMeta(document) : undefined);
}

/** The paper of `/content/10.1101/2020.01.24.917864v1.full`, its version apart. */
export function paperIn(href: string): Identified | undefined {
  const [, doi] = PAPER.exec(href) ?? [];
  return doi === undefined ? undefined : parseDoi(doi);
}

/** How results are shown is no part of what was asked: `numresults:75`, `sort:publication-date`. */
const ORDER = /^(?:numresults|sort|direction|format_result):/;
/** Fields that the form fills in by itself; not worth saying. */
const UNSAID = /_flags:|^jcode:/;

/** `/search/QUERY numresults:75 sort:relevance-rank`: all of it stands in the path. */
function searchAt(url: URL): readonly [string, string] | undefined {
  const [root, query = ''] = url.pathname.split('/').filter(Boolean);
  const parts = decodeOnce(query).split(' ').map(plain);
  const asked = parts.filter((part) => part !== '' && !ORDER.test(part));
  if (root !== 'search' || asked.length === 0) return undefined;
  const said = asked.filter((part) => !UNSAID.test(part)).map((part) => part.replace(/^\w+:/, ''));
  return [`search=${asked.join(' ')}`, ` search “${said.join(' ')}”`];
}

/** Words are encoded twice there, and joined by `+`. */
function plain(part: string): string {
  return tidyText(decodeOnce(part).replaceAll('+', ' ')).toLowerCase();
}

/** `/content/early/2020/01/24`: what came on that day. */
function ofOneDay({ pathname }: URL): readonly [string, string] | undefined {
  const [, address = ''] = /^\/content\/early\/(\d{4}\/\d\d\/\d\d)\/?$/.exec(pathname) ?? [];
  const day = isoDate(address);
  return day === undefined ? undefined : [`early/${day}`, `, ${spokenDay(day)}`];
}

/** The newest papers, of a subject or of all. They stand under headings of days, the newest first. */
function dailyAt(url: URL, document: Document): readonly [string, string] | undefined {
  const found = latestAt(url);
  const day = isoDate(document.querySelector('.highwire-list-title')?.textContent ?? '');
  if (found === undefined || day?.length !== 'YYYY-MM-DD'.length) return found;
  const [name, label] = found;
  return [`${name}/${day}`, `${label.replace(/ recent$/, '')}, ${spokenDay(day)}`];
}

function latestAt(url: URL): readonly [string, string] | undefined {
  const [root, name = '', last] = url.pathname.split('/').filter(Boolean).map(decodeOnce);
  if (root === 'collection' && name)
    return [`collection/${name}`, ` ${name.replaceAll(/[-_]/g, ' ').toLowerCase()}`];
  if (root === 'toc') return ['toc', ' recent'];
  return root === 'content' && name === 'early' && last === 'recent' ? ['recent', ' recent'] : undefined;
}
