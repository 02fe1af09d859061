import type { Holdings } from './holdings.ts';
import type { PaperLink } from './paper-link.ts';

/** What stands for one paper in a list, a table or a grid of cards; all of its links to papers. */
export interface Block {
  readonly anchor: Element;
  readonly rest: readonly Element[];
  readonly links: PaperLink[];
  /** Rows and items of lists; what else is a block may be running text. */
  readonly isListed: boolean;
}

const LISTED = 'li, tr, dd, dt, [role="listitem"], [role="row"]';
const OWN_LINE = /^(?:ARTICLE|ASIDE|DIV|FIGURE|H[1-6]|P|SECTION|TABLE|TBODY|DL|UL|OL|DETAILS|TD)$/;

/** The blocks in the page's order, and the links that stand in none. */
export function blocksOf(
  links: readonly PaperLink[],
  holdings: Holdings,
): { blocks: Block[]; loose: PaperLink[] } {
  const blocks = new Map<Element, Block>();
  const loose: PaperLink[] = [];
  for (const link of links) {
    const listed = listedAround(link.node, holdings);
    const anchor = listed ?? cardAround(link.node, holdings);
    if (!anchor) loose.push(link);
    else if (blocks.has(anchor)) blocks.get(anchor)?.links.push(link);
    else blocks.set(anchor, { ...around(anchor), links: [link], isListed: listed !== undefined });
  }
  return { blocks: [...blocks.values()], loose };
}

/** The row or item; not the row of a table that lays out the page. */
function listedAround(node: Element, holdings: Holdings): Element | undefined {
  const listed = node.closest(LISTED);
  if (!listed) return undefined;
  if (listed.tagName === 'DD') return termOf(listed) ?? listed;
  const laysOut = listed.tagName === 'TR' && !holdings.holdsOne(listed) && isLayout(node, listed);
  return laysOut ? undefined : listed;
}

function isLayout(node: Element, row: Element): boolean {
  let cell = node;
  while (cell.parentElement && cell.parentElement !== row) cell = cell.parentElement;
  return [...cell.children].filter(({ tagName }) => OWN_LINE.test(tagName)).length > 1;
}

/** The `dt` that a `dd` describes. */
function termOf(description: Element): Element | undefined {
  let at = description.previousElementSibling;
  while (at?.tagName === 'DD') at = at.previousElementSibling;
  return at?.tagName === 'DT' ? at : undefined;
}

/** The largest node that holds this work alone, among siblings that hold others. */
function cardAround(node: Element, holdings: Holdings): Element | undefined {
  let card = node;
  while (card.parentElement && holdings.holdsOne(card.parentElement)) card = card.parentElement;
  const siblings = [...(card.parentElement?.children ?? [])];
  const isRepeated = siblings.some(
    (other) => other !== card && other.tagName === card.tagName && holdings.holdsAny(other),
  );
  return isRepeated && OWN_LINE.test(card.tagName) ? card : undefined;
}

/** A `dt` with its `dd`s; a heading with what follows it is marked at the heading alone. */
function around(anchor: Element): Pick<Block, 'anchor' | 'rest'> {
  const rest: Element[] = [];
  if (anchor.tagName === 'DT')
    for (let next = anchor.nextElementSibling; next?.tagName === 'DD'; next = next.nextElementSibling)
      rest.push(next);
  return { anchor, rest };
}
