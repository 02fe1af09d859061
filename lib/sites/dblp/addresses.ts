import type { Digest } from '../../digest/digest.ts';
import { tidyText } from '../../papers/title.ts';
import { listing, ownPage } from '../reading/digests.ts';

const SITE = 'dblp';

/** A longer heading names place and days too, and is no label. */
const LONGEST_LABEL = 60;

/** Which digest stands at an address of dblp; `undefined` where it lists no papers. The mirrors have the same lists. */
export function digestAt(url: URL, document: Document): Digest | undefined {
  const key = keyAt(url);
  if (key !== undefined) return ownPage(SITE, `${SITE}:${key}`, SITE, url);
  const named = searchAt(url) ?? contentsAt(url, document);
  return named && listing(SITE, ...named, url);
}

/** The key of the record whose own page this is. What ends in `.bib` or `.xml` is no page. */
export function keyAt(url: URL): string | undefined {
  const [, key] = /^\/rec\/(?:html\/)?([a-z]+\/[^/]+\/[^.]+)(?:\.html)?$/.exec(url.pathname) ?? [];
  return key;
}

/** `/search` has persons and venues beside the papers, `/search/publ` papers alone. */
function searchAt(url: URL): readonly [string, string] | undefined {
  const query = tidyText(url.searchParams.get('q')).toLowerCase();
  const isForPapers = /^\/search(?:\/publ)?\/?$/.test(url.pathname);
  return isForPapers && query ? [`q=${query}`, `dblp search “${query}”`] : undefined;
}

/** A volume's or a person's papers. The index of a venue lists its volumes. */
function contentsAt(url: URL, document: Document): readonly [string, string] | undefined {
  const [, name] = /^\/((?:db\/[a-z]+\/[^/]+|pid\/[^/]+)\/[^/.]+)(?:\.html)?$/.exec(url.pathname) ?? [];
  if (name === undefined || name.endsWith('/index')) return undefined;
  const heading = tidyText(document.querySelector('#headline h1')?.textContent).replace(/ 0\d{3}$/, '');
  const isShort = heading !== '' && heading.length <= LONGEST_LABEL;
  return [name, `dblp ${isShort ? heading : name.slice(name.lastIndexOf('/') + 1)}`];
}
