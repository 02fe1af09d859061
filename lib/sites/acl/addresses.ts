import type { Digest } from '../../digest/digest.ts';
import type { Identified } from '../../papers/identify.ts';
import { parseAclId } from '../../papers/identifiers/acl.ts';
import { tidyText } from '../../papers/title.ts';
import { listing, ownPage } from '../reading/digests.ts';

const SITE = 'acl';
const VOLUME = /^(?:(\d{4})\.([a-z\d]+)-(\w+)|[A-Z](\d\d)-\d\d?)$/;
const EVENT = /^([a-z][a-z\d-]*)-(\d{4})$/;

/** Which digest stands at an address of the Anthology; venues and SIGs list volumes, no papers. */
export function digestAt(url: URL, document: Document): Digest | undefined {
  const paper = paperAt(url);
  if (paper) return ownPage(SITE, paper.id, 'the ACL Anthology', url);
  const [section, ...names] = url.pathname.split('/').filter(Boolean);
  const [name, label] = listAt(section, names, url, document) ?? [];
  return name !== undefined && label !== undefined ? listing(SITE, name, label, url) : undefined;
}

/** The paper whose own page this is; `/2022.acl-long.0/` is front matter and `/2022.acl-long.1.bib` a file. */
export function paperAt(url: URL): Identified | undefined {
  return parseAclId(url.pathname.slice(1).replace(/\/$/, ''));
}

/** Name of a list for its id, and in words. */
function listAt(
  section: string | undefined,
  names: readonly string[],
  url: URL,
  document: Document,
): readonly [string, string] | undefined {
  const [name = '', ...further] = names;
  if (section === 'search') return search(url);
  if (section === 'people') return person(names, document);
  if (name === '' || further.length > 0) return undefined;
  if (section === 'volumes' && VOLUME.test(name)) return [`volume/${name}`, volumeLabel(name, document)];
  return section === 'events' ? [`event/${name}`, eventLabel(name, document)] : undefined;
}

function search(url: URL): readonly [string, string] | undefined {
  const query = tidyText(url.searchParams.get('q')).toLowerCase();
  return query ? [`search/${query}`, `ACL Anthology search “${query}”`] : undefined;
}

/** `/people/ada-lovelace/`, before 2025 `/people/a/ada-lovelace/`; the letter alone is an index of people. */
function person(names: readonly string[], document: Document): readonly [string, string] | undefined {
  const [name = '', further] = names[0]?.length === 1 ? names.slice(1) : names;
  if (name === '' || (further !== undefined && further !== 'unverified')) return undefined;
  return [`person/${name}`, `${heading(document) || name} on the ACL Anthology`];
}

/** `acl-2022` -> `ACL 2022`. */
function eventLabel(name: string, document: Document): string {
  const [, venue, year] = EVENT.exec(name) ?? [];
  return venue ? `${venue.toUpperCase()} ${year}` : heading(document) || `ACL Anthology ${name}`;
}

/** `2022.acl-long` -> `ACL 2022 long papers`, `2020.findings-emnlp` -> `Findings of EMNLP 2020`, `P19-1` -> `ACL 2019 (P19-1)`. */
function volumeLabel(id: string, document: Document): string {
  const [, year, venue = '', part = '', shortYear = ''] = VOLUME.exec(id) ?? [];
  const [, title] = /\(Volume \d+: ([^()]+)\)/.exec(heading(document)) ?? [];
  if (year === undefined) return oldVolumeLabel(id, shortYear, title?.toLowerCase(), document);
  if (venue === 'findings') return `Findings of ${part.toUpperCase()} ${year}`;
  const name = venueAt(`[href="/venues/${venue}/"]`, document) || venue.toUpperCase();
  return tidyText(`${name} ${year} ${title?.toLowerCase() ?? partInWords(part)}`);
}

function oldVolumeLabel(id: string, year: string, title: string | undefined, document: Document): string {
  const name = venueAt('[href^="/venues/"]', document);
  return name ? `${name} ${yearOf(year)} ${title ?? `(${id})`}` : `ACL Anthology ${id}`;
}

/** Most volumes are the only one of their venue and year, and numbered 1. */
function partInWords(part: string): string {
  if (part === '1') return '';
  return /^\d+$/.test(part) ? `no. ${part}` : part;
}

/** The venue as its own people write it (`LifeLongNLP`): it stands among the volume's data. */
function venueAt(link: string, document: Document): string {
  return tidyText(document.querySelector(`dl a${link}`)?.textContent);
}

function heading(document: Document): string {
  return tidyText(document.querySelector('#title')?.textContent);
}

/** Of a paper's or volume's id: `19` -> `2019`; the oldest volume is J65, of 1965. */
function yearOf(short: string): string {
  return `${Number(short) < 60 ? 20 : 19}${short}`;
}

/** `acl:2022.acl-long.1` -> `2022`, `acl:P19-1001` -> `2019`. */
export function yearIn(id: string): string | undefined {
  const [, year, short] = /^acl:(?:(\d{4})\.|[A-Z](\d\d)-)/.exec(id) ?? [];
  return year ?? (short === undefined ? undefined : yearOf(short));
}
