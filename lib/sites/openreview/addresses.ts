import type { Digest } from '../../digest/digest.ts';
import type { Identified } from '../../papers/identifiers/identified.ts';
import { tidyText } from '../../papers/title.ts';
import { listing, ownPage } from '../reading/digests.ts';
import { identify } from './identify.ts';

/** Consoles of reviewers, chairs and authors show what is not public; people's groups show none. */
const NO_VENUE = /(?:reviewers|chairs|editors|editors_in_chief|authors)$|^[~.]|@/i;

/** Which digest stands at an address; `undefined` where no papers are listed. Tabs, pages and order are of one list. */
export function digestAt(url: URL): Digest | undefined {
  const paper = paperAt(url);
  if (paper) return ownPage('openreview', paper.id, 'OpenReview', url);
  const named = listAt(url);
  return named && listing('openreview', ...named, url);
}

/** The paper whose forum this is. */
export function paperAt(url: URL): Identified | undefined {
  return /^\/forum\/?$/.test(url.pathname) ? identify(url.href) : undefined;
}

function listAt({ pathname, searchParams }: URL): readonly [string, string] | undefined {
  const page = pathname.replace(/^\/|\/$/g, '');
  const first = (...names: string[]) => tidyText(names.map((name) => searchParams.get(name)).find(Boolean));
  if (page === 'group' || page === 'venue') return ofVenue(page, first('id'), '');
  if (page === 'submissions') return ofVenue(page, first('venue', 'id'), ' submissions');
  return page === 'search' ? ofSearch(first('term', 'query', 'q').toLowerCase()) : undefined;
}

function ofVenue(kind: string, venue: string, more: string): readonly [string, string] | undefined {
  return venue === '' || NO_VENUE.test(venue)
    ? undefined
    : [`${kind}/${venue}`, `${venueName(venue)}${more}`];
}

function ofSearch(query: string): readonly [string, string] | undefined {
  return query === '' ? undefined : [`q=${query}`, `OpenReview search “${query}”`];
}

/**
 * `ICLR.cc/2021/Conference` -> `ICLR 2021`, `robot-learning.org/CoRL/2023/Conference` -> `CoRL 2023`,
 * `ICLR.cc/2023/Workshop/Tiny_Papers` -> `ICLR 2023 Workshop Tiny Papers`.
 */
export function venueName(id: string): string {
  const [host = '', ...rest] = id.split('/').filter(Boolean);
  const isPublisher = host.includes('.') && rest.length > 1 && !/^\d{4}$/.test(rest[0] ?? '');
  const parts = isPublisher ? rest : [host.split('.')[0] ?? host, ...rest];
  const named = parts.length > 1 && parts.at(-1) === 'Conference' ? parts.slice(0, -1) : parts;
  return named.join(' ').replaceAll('_', ' ');
}
