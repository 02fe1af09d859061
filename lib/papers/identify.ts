import { addressAt, endOfHost, hostAt } from './identifiers/address.ts';
import { parseArxivName } from './identifiers/arxiv-links.ts';
import { parseDoi, readPublishersAddress } from './identifiers/doi.ts';
import type { Identified } from './identifiers/identified.ts';
import { readerOf } from './identifiers/readers.ts';
import { redirectTarget } from './identifiers/redirectors.ts';

export type { Identified } from './identifiers/identified.ts';

/** A link that leads through more redirectors than this leads round in circles. */
const MOST_REDIRECTIONS = 3;

const WITH_SCHEME = /^[a-z][a-z\d+.-]*:/i;
const WEB_SCHEME = /^https?:\/\//i;
/** Names of papers that are addresses by themselves; `oai:` is what arXiv's feeds have. */
const NAME_SCHEME = /^(?:oai:arxiv\.org:|(?=arxiv:)|(?:info:)?doi[:/])\s*/i;

/**
 * The paper that a link leads to; undefined for listings, profiles, share buttons, login links, mailto:, and
 * all that is no paper. `href` as the page writes it; `base` is the page's address, for relative links.
 * Without `base` only Hugging Face's `/papers/ID` is understood. Grammar and addresses:
 * `shared/reference/identifiers.md`.
 */
export function identifyLink(href: string, base?: string): Identified | undefined {
  return follow(href.trim(), base, MOST_REDIRECTIONS);
}

function follow(link: string, base: string | undefined, redirections: number): Identified | undefined {
  if (link.startsWith('//')) return readAt(hostAt(link, 2), link.slice(endOfHost(link, 2)), redirections);
  if (link.startsWith('/')) return followRooted(link, base, redirections);
  if (WEB_SCHEME.test(link)) return follow(link.slice(link.indexOf('//')), base, redirections);
  if (WITH_SCHEME.test(link))
    return NAME_SCHEME.test(link) ? parseName(link.replace(NAME_SCHEME, '')) : undefined;
  return base === undefined ? undefined : followRelative(link, base, redirections);
}

function followRooted(link: string, base: string | undefined, redirections: number): Identified | undefined {
  if (base !== undefined) return readAt(hostOf(base), link, redirections);
  return link.startsWith('/papers/') ? readAt('huggingface.co', link, redirections) : undefined;
}

/** `../v139/x21a.html`, `?id=…`; `#` stays on the page and leads nowhere. Rare, so that the browser may resolve it. */
function followRelative(link: string, base: string, redirections: number): Identified | undefined {
  const mayBePaper =
    link !== '' && !link.startsWith('#') && (link.includes('10.') || readerOf(hostOf(base)) !== undefined);
  if (!mayBePaper || !URL.canParse(link, base)) return undefined;
  return follow(new URL(link, base).href, undefined, redirections);
}

/** Most links are known for nothing by their host, before anything is taken apart. */
function readAt(host: string, rest: string, redirections: number): Identified | undefined {
  const read = readerOf(host);
  const mayHaveDoi = rest.includes('/10.');
  const mayLeadOn = redirections > 0 && rest.includes('http');
  if (read === undefined && !mayHaveDoi && !mayLeadOn) return undefined;
  const address = addressAt(host, rest);
  const found = read?.(address) ?? (mayHaveDoi ? readPublishersAddress(address) : undefined);
  const target = found === undefined && mayLeadOn ? redirectTarget(address) : undefined;
  return target === undefined ? found : follow(target, undefined, redirections - 1);
}

function hostOf(base: string): string {
  return hostAt(base, base.indexOf('//') + 2);
}

function parseName(name: string): Identified | undefined {
  return name.startsWith('10.') ? parseDoi(name) : parseArxivName(name);
}
