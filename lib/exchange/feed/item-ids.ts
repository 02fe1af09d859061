import { identifyLink, type Identified } from '../../papers/identify.ts';
import type { Part, Parts } from './feed-items.ts';

/** Parts that name the item itself. `relation`, `references`, `source` name other things. */
const NAMING = new Set(['guid', 'id', 'link', 'origlink', 'identifier', 'doi', 'about']);
const PUBMED = /^(?:pubmed|pmid)\s*:\s*(\d{1,8})$/i;
const BARE_DOI = /^(?:doi\s*[:=]?\s*|info:doi\/)?(?=10\.\d{4,9})/i;

/**
 * The identifiers of an item, its own first: where it leads, then what it names itself by (`oai:arXiv.org:IDvN`,
 * `pubmed:N`), then its DOIs (`arxiv:doi`, `prism:doi`, `dc:identifier`). Where one part says the version, its
 * identifier carries it.
 */
export function idsIn(parts: Parts): Identified[] {
  const naming = parts.filter(({ name }) => NAMING.has(name));
  const inOrder = [0, 1, 2].flatMap((rank) => naming.filter((part) => rankOf(part) === rank));
  const found = inOrder.flatMap(identifiedBy);
  const byId = new Map<string, Identified>();
  for (const one of found) if (byId.get(one.id)?.version === undefined) byId.set(one.id, one);
  return [...byId.values()];
}

/** Where the item leads: Atom's `rel="alternate"`, RSS's only link. */
export function addressIn(parts: Parts): string | undefined {
  const addresses = parts.filter(isLink).map(target);
  return addresses.find((address) => /^https?:\/\//i.test(address) && URL.canParse(address));
}

/** `rel="related"` is the published version (arXiv's API: its DOI) or a PDF: the same work; `rel="self"` is the feed. */
function rankOf(part: Part): number {
  if (isLink(part)) return 0;
  return part.name === 'link' ? (part.element.getAttribute('rel') === 'related' ? 2 : -1) : 1;
}

function isLink({ name, element }: Part): boolean {
  return name === 'link' && /^(?:|alternate)$/.test(element.getAttribute('rel') ?? '');
}

function target({ text, element }: Part): string {
  return (element.getAttribute('href') ?? text).trim();
}

function identifiedBy(part: Part): Identified[] {
  const text = target(part);
  const pmid = PUBMED.exec(text)?.[1];
  if (pmid !== undefined) return one(`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`);
  return one(BARE_DOI.test(text) ? `doi:${text.replace(BARE_DOI, '')}` : text);
}

function one(link: string): Identified[] {
  const found = identifyLink(link);
  return found ? [found] : [];
}
