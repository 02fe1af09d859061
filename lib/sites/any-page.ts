import { tidyText } from '../papers/title.ts';
import { listing } from './reading/digests.ts';
import { findPapers, type Papers } from './links/find-papers.ts';
import type { Site } from './site.ts';

/** Where the reader came from, and which page of it this is: the listing is the same without. */
const NO_PART_OF_ADDRESS =
  /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref|ref_src|ref_url|referrer|_hs\w+|page)$/i;

const LONGEST_LABEL = 60;

/**
 * A page of a site that we know nothing of: papers are what its links lead to. What stands in lists, tables and cards is an
 * entry; what running text and references name is only counted. It matches no address: the reader turns it on for a page.
 */
export const anyPage: Site = {
  id: 'web',
  name: 'this page',
  matches: [],
  byLinks: true,
  digestAt: (url, document) =>
    /^https?:$/.test(url.protocol) ? listing('web', nameOf(url), labelOf(url, document), url) : undefined,
  read: (document, url) => papersOn(document, url).entries,
  mentions: (document, url) => papersOn(document, url).mentions,
  examples: {
    digests: [
      'https://blog.example.org/posts/papers-of-the-month',
      'https://example.org/reading-list?topic=vision&utm_source=mail',
    ],
    papers: [],
    neither: ['about:blank', 'file:///home/reader/papers.html'],
  },
};

function papersOn({ body }: Document, url: URL): Papers {
  return findPapers(body ? [body] : [], url);
}

/** Host, path, and what of the query tells pages apart. */
function nameOf({ host, pathname, searchParams }: URL): string {
  const query = new URLSearchParams([...searchParams].filter(([name]) => !NO_PART_OF_ADDRESS.test(name)));
  const path = pathname.replace(/(?<=.)\/$/, '');
  return `${host}${path}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** The page's title without the site's name behind it, short. */
function labelOf({ host }: URL, document: Document): string {
  const title = tidyText(document.title);
  if (title === '') return host.replace(/^www\./, '');
  const short = title.length > LONGEST_LABEL ? (/^(.{12,}?) [|·–—-] /.exec(title)?.[1] ?? title) : title;
  return short.length > LONGEST_LABEL ? `${short.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : short;
}
