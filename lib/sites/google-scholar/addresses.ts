import type { Digest } from '../../digest/digest.ts';
import { tidyText } from '../../papers/title.ts';
import { listing } from '../reading/digests.ts';

/**
 * Which digest stands at an address of Google Scholar; the same one on each of its domains, whatever page of it, order or
 * language. The reader's own library, alerts and settings are none.
 */
export function digestAt(url: URL, document: Document): Digest | undefined {
  const named = listAt(url, document);
  return named && listing('google-scholar', ...named, url);
}

/** Name of a list for its id, and in words. */
function listAt(url: URL, document: Document): readonly [string, string] | undefined {
  if (url.pathname === '/citations') return profile(url, document);
  return url.pathname === '/scholar' ? results(url, document) : undefined;
}

function profile({ searchParams }: URL, document: Document): readonly [string, string] | undefined {
  const user = searchParams.get('user') ?? '';
  const view = searchParams.get('view_op') ?? 'list_works';
  if (user === '' || view !== 'list_works') return undefined;
  const name = tidyText(document.querySelector('#gsc_prf_in')?.textContent);
  return [`profile/${user}`, name ? `${name} on Google Scholar` : 'A Google Scholar profile'];
}

const RELATED = /^related:([\w-]+):/;

function results({ searchParams }: URL, document: Document): readonly [string, string] | undefined {
  const query = tidyText([searchParams.get('q'), ...askedInForm(searchParams)].join(' '));
  const [, related] = RELATED.exec(query) ?? [];
  const within = query && !related ? ` “${query.toLowerCase()}”` : '';
  const [cites, cluster] = [searchParams.get('cites'), searchParams.get('cluster')];
  if (related) return [`related/${related}`, 'Scholar, related to one paper'];
  if (cites) return [`cites/${cites}${within}`, `Scholar, what cites ${citedIn(document)}${within}`];
  if (cluster) return [`cluster/${cluster}`, 'Scholar, all versions of one paper'];
  return within ? [`q=${query.toLowerCase()}`, `Scholar search${within}`] : undefined;
}

/** What the form of the advanced search asks for, as it would be asked for in one line (names of its fields from memory). */
const FORM: Readonly<Record<string, (words: string) => string>> = {
  as_q: (words) => words,
  as_epq: (words) => `"${words}"`,
  as_oq: (words) => words.replaceAll(' ', ' OR '),
  as_eq: (words) => words.replace(/(?:^| )/g, '$&-'),
  as_sauthors: (words) => `author:${words}`,
  as_publication: (words) => `source:${words}`,
};

function askedInForm(params: URLSearchParams): string[] {
  return Object.entries(FORM).flatMap(([name, asked]) => {
    const words = tidyText(params.get(name));
    return words === '' ? [] : asked(words);
  });
}

/** The cited paper stands above the results (from memory). */
function citedIn(document: Document): string {
  const title = tidyText(document.querySelector('#gs_res_ccl_top h2, #gs_rt_hdr h2')?.textContent);
  return title ? `“${title}”` : 'one paper';
}
