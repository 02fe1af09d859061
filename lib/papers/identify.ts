import { addressAt, LONGEST, ON_THE_WEB } from './identifiers/address.ts';
import { parseArxivName } from './identifiers/arxiv-links.ts';
import { parseDoi } from './identifiers/doi.ts';
import type { Identified } from './identifiers/identified.ts';
import { readPublishersAddress } from './identifiers/publishers.ts';
import { redirectTarget } from './identifiers/redirectors.ts';
import { readBy } from './identifiers/by-host.ts';
import { rulesOf } from './identifiers/rules.ts';

export type { Identified } from './identifiers/identified.ts';

/** A link that leads through more redirectors than this leads round in circles. */
const MOST_REDIRECTIONS = 3;
const OTHER_SCHEME = /^[a-z][a-z\d+.-]*:/i;
/** Names of papers that are addresses by themselves; `oai:` is what arXiv's feeds have. */
const NAME = /^(?:oai:arxiv\.org:|arxiv:|(?:info:)?doi[:/])\s*(.+)/i;

/**
 * The paper that a link leads to; undefined for listings, profiles, share buttons, login links, mailto:, and
 * all that is no paper. `href` as the page writes it; `base` is the page's address, for relative links.
 * Without `base` only Hugging Face's `/papers/ID` is understood. Grammar and addresses:
 * `shared/reference/identifiers.md`.
 */
export function identifyLink(href: string, base = pageOf(href)): Identified | undefined {
  return href.length > LONGEST ? undefined : follow(href.trim(), base, MOST_REDIRECTIONS);
}

function pageOf(href: string): string {
  return href.startsWith('/papers/') ? 'https://huggingface.co/' : '';
}

function follow(link: string, base: string, redirections: number): Identified | undefined {
  const [, host, rest = ''] = ON_THE_WEB.exec(link) ?? [];
  if (host !== undefined) return readAt(host.toLowerCase(), rest, redirections);
  if (OTHER_SCHEME.test(link)) return parseName(NAME.exec(link)?.[1] ?? '');
  if (link === '' || link.startsWith('#')) return undefined;
  const hostOfPage = ON_THE_WEB.exec(base)?.[1]?.toLowerCase() ?? '';
  if (hostOfPage === '') return undefined;
  if (link.startsWith('/')) return readAt(hostOfPage, link, redirections);
  return mayBeRelative(link, hostOfPage) && URL.canParse(link, base)
    ? follow(new URL(link, base).href, '', redirections)
    : undefined;
}

/** `../v139/x21a.html`, `?id=…`: rare, so that the browser may resolve it. */
function mayBeRelative(link: string, hostOfPage: string): boolean {
  return link.includes('10.') || rulesOf(hostOfPage) !== undefined;
}

/** Most links are known for nothing by their host, before anything is taken apart. */
function readAt(host: string, rest: string, redirections: number): Identified | undefined {
  const rules = rulesOf(host);
  const mayHaveDoi = rest.includes('/10.');
  const mayLeadOn = redirections > 0 && rest.includes('http');
  if (rules === undefined && !mayHaveDoi && !mayLeadOn) return undefined;
  const address = addressAt(host, rest);
  const found =
    (rules && readBy(rules, address)) ?? (mayHaveDoi ? readPublishersAddress(address) : undefined);
  const target = found === undefined && mayLeadOn ? redirectTarget(address) : undefined;
  return target === undefined ? found : follow(target, '', redirections - 1);
}

function parseName(name: string): Identified | undefined {
  return name.startsWith('10.') ? parseDoi(name) : parseArxivName(name);
}
