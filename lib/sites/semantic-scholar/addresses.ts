import type { Digest } from '../../digest/digest.ts';
import { decodeOnce } from '../../papers/identifiers/address.ts';
import type { Identified } from '../../papers/identifiers/identified.ts';
import { PUBMED_RULES } from '../../papers/identifiers/pubmed.ts';
import { S2_RULES } from '../../papers/identifiers/semantic-scholar.ts';
import { PUBLISHED_RULES } from '../../papers/identifiers/published.ts';
import { identifyBy } from '../../papers/identify-by.ts';
import { tidyText } from '../../papers/title.ts';
import { listing, ownPage } from '../reading/digests.ts';

export const HOST = 'https://www.semanticscholar.org';

/** A row leads to its paper here, and to where its PDF or its publisher is. */
export const identify = identifyBy(S2_RULES, PUBMED_RULES, PUBLISHED_RULES);

/** Which digest stands at an address; `undefined` where no papers are listed. */
export function digestAt(url: URL): Digest | undefined {
  const paper = paperAt(url);
  if (paper) return ownPage('semantic-scholar', paper.id, 'Semantic Scholar', url);
  const named = listAt(url);
  return named && listing('semantic-scholar', ...named, url);
}

/** Name of a list for its id, and in words. Pages, filters and sort orders are of the same list. */
function listAt({ pathname, searchParams }: URL): readonly [string, string] | undefined {
  const [kind, first = '', second = ''] = pathname.split('/').filter(Boolean);
  const query = tidyText(searchParams.get('q')).toLowerCase();
  const venue = tidyText(searchParams.get('name'));
  if (kind === 'search' && query) return [`q=${query}`, `Semantic Scholar search “${query}”`];
  if (kind === 'venue' && venue) return [`venue/${venue.toLowerCase()}`, `${venue} on Semantic Scholar`];
  if (kind === 'author' && /^\d+$/.test(second || first))
    return [`author/${second || first}`, `${nameIn(second && first)} on Semantic Scholar`];
  if (kind === 'me' && /^(?:research|feeds|recommendations)$/.test(first))
    return ['feeds', 'Semantic Scholar feeds'];
  return undefined;
}

/** `A.-Lovelace` -> `A. Lovelace`. */
function nameIn(slug: string): string {
  return tidyText(decodeOnce(slug).replaceAll('-', ' ')) || 'An author';
}

/** The paper whose own page this is. */
export function paperAt(url: URL): Identified | undefined {
  return url.pathname.startsWith('/paper/') ? identify(url.pathname, HOST) : undefined;
}

/** Is this an identifier of the site's own? */
export function isOwn(paper: Identified | undefined): boolean {
  return paper?.id.startsWith('s2:') ?? false;
}

/** Where the site shows a paper of its own. */
export function addressOf({ id }: Identified): string {
  return `${HOST}/paper/${id.slice('s2:'.length)}`;
}
