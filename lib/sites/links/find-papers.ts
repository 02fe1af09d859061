import type { PaperFacts } from '../../papers/paper.ts';
import { factsOf } from '../reading/facts.ts';
import type { Entry } from '../site.ts';
import { blocksOf } from './block.ts';
import { holdingsOf } from './holdings.ts';
import { isLabel } from './labels.ts';
import { identifiersOnPage, paperLinks, type PaperLink } from './paper-link.ts';
import { addressOf, readBlock } from './read-block.ts';
import { withMates } from './mates.ts';

/** The papers of a page by the links and identifiers in it. */
export interface Papers {
  /** What stands in a list, a table or a card: one for each block and paper. */
  readonly entries: readonly Entry[];
  /** What only running text and references name, each paper once. */
  readonly mentions: readonly PaperFacts[];
}

const NONE: Papers = { entries: [], mentions: [] };

/** Finds the papers in parts of a page, whatever its markup; `url` is the page's address. */
export function findPapers(parts: readonly Element[], url: URL): Papers {
  const links = parts.flatMap((part) => linksIn(part, url));
  if (links.length === 0) return NONE;
  const listed = links.filter(({ isCited }) => !isCited);
  const { blocks, loose } = blocksOf(listed, holdingsOf(listed));
  const read = blocks.map((block) => readBlock(block, url));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const named = new Set([...loose, ...read.flatMap(({ named }) => named)]);
  const others = links.filter((link) => link.isCited || named.has(link));
  return { entries: withMates(entries, url), mentions: mentionsOf(others, entries, url) };
}

/** In the page's order; an identifier that a link in its block has is one with it. */
function linksIn(part: Element, url: URL): PaperLink[] {
  const links = paperLinks(part, url.href);
  const inText = identifiersOnPage(part);
  if (inText.length === 0) return links;
  const all = [...links, ...inText];
  return links.length === 0 ? all : all.sort(({ node: a }, { node: b }) => inOrder(a, b));
}

/** Negative where `a` stands before `b`. */
export function inOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const FOLLOWING = 4;

function mentionsOf(links: readonly PaperLink[], entries: readonly Entry[], url: URL): PaperFacts[] {
  const known = new Set(entries.flatMap(({ facts }) => facts.ids));
  const first = links.filter(({ found }) => !known.has(found.id) && known.add(found.id));
  return first.flatMap((link) => {
    const title = isLabel(link.text) ? '' : link.text;
    return factsOf({ title, ids: [link.found], ...addressOf(link, url) }) ?? [];
  });
}
