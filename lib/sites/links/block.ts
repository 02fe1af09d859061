import { tidyText } from '../../papers/title.ts';
import { withoutLead } from './cut-title.ts';
import { holdingsOf, type Holdings } from './holdings.ts';
import type { PaperLink } from './paper-link.ts';
import { isTitle } from './labels.ts';
import { nearestOf, type Nearest } from './nearest.ts';
import { inProse } from './prose.ts';

/** What stands for one paper in a list, a table or a grid of cards; all of its links to papers. */
export interface Block {
  readonly anchor: Element;
  readonly rest: readonly Element[];
  readonly links: PaperLink[];
  /** Rows and items of lists; what else is a block may be running text. */
  readonly isListed: boolean;
  /** The heading that stands before it and no other work, with what is between them. */
  readonly lead: () => readonly Element[];
  /** Where it is but a part of a card that holds this work alone, among other cards: that. */
  readonly card: () => Element | undefined;
}

const LISTED = 'li, tr, dd, dt, [role="listitem"], [role="row"]';
const OWN_LINE = /^(?:ARTICLE|ASIDE|DIV|FIGURE|H[1-6]|P|SECTION|TABLE|TBODY|DL|UL|OL|DETAILS|TD)$/;

/** The blocks in the page's order, and the links that stand in none. */
export function blocksOf(links: readonly PaperLink[]): { blocks: Block[]; loose: PaperLink[] } {
  const listedAt = nearestOf(LISTED);
  const listedFor = listedIn(listedAt);
  const prose = inProse(links.filter(({ node }) => !listedAt(node)));
  const standing = links.filter((link) => !prose.has(link));
  const holdings = holdingsOf(standing);
  const blocks = new Map<Element, Block>();
  const loose = [...prose];
  for (const link of standing) {
    const listed = listedFor(link.node, holdings);
    const anchor = listed ?? cardAround(link.node, holdings);
    if (!anchor) loose.push(link);
    else addTo(blocks, anchor, link, listed !== undefined, holdings);
  }
  return { blocks: [...new Set(blocks.values())], loose };
}

/** Two rows that hold one work between them, title and links, are one block. */
function addTo(
  blocks: Map<Element, Block>,
  anchor: Element,
  link: PaperLink,
  isListed: boolean,
  holdings: Holdings,
): void {
  const area = largestAlone(anchor, holdings);
  const known = blocks.get(anchor) ?? blocks.get(area);
  const isSame =
    known && (known.anchor === anchor || known.links.some(({ found }) => found.id === link.found.id));
  const block = isSame
    ? known
    : {
        ...around(anchor),
        links: [],
        isListed,
        lead: () => leadTo(area, holdings),
        card: () => cardOf(area, anchor, holdings),
      };
  block.links.push(link);
  blocks.set(anchor, block);
  if (!blocks.has(area)) blocks.set(area, block);
}

/** Between a heading and its links are names, a venue, a picture. */
const MOST_BETWEEN = 5;

function leadTo(area: Element, holdings: Holdings): Element[] {
  const lead = [area];
  for (let before = area.previousElementSibling; before; before = before.previousElementSibling) {
    if (holdings.holdsAny(before) || lead.length > MOST_BETWEEN) return [];
    lead.unshift(before);
    if (/^H[1-6]$/.test(before.tagName)) return lead;
  }
  return [];
}

function cardOf(area: Element, anchor: Element, holdings: Holdings): Element | undefined {
  return area !== anchor && area.contains(anchor) && holdings.isRepeated(area) ? area : undefined;
}

/** The largest node around that holds this work alone. */
function largestAlone(node: Element, holdings: Holdings): Element {
  let area = node;
  while (area.parentElement && holdings.holdsOne(area.parentElement)) area = area.parentElement;
  return area;
}

/** The row or item; not the row of a table that lays out the page. */
function listedIn(listedAt: Nearest): (node: Element, holdings: Holdings) => Element | undefined {
  const cells = new Map<Element, boolean>();
  return (node, holdings) => {
    const listed = listedAt(node);
    if (listed?.tagName === 'DD') return termOf(listed) ?? listed;
    if (listed?.tagName !== 'TR' || holdings.holdsOne(listed)) return listed ?? undefined;
    const cell = cellOf(node, listed);
    const laysOut = cells.get(cell) ?? isLayout(cell);
    cells.set(cell, laysOut);
    return laysOut ? undefined : listed;
  };
}

function cellOf(node: Element, row: Element): Element {
  let cell = node;
  while (cell.parentElement && cell.parentElement !== row) cell = cell.parentElement;
  return cell;
}

function isLayout(cell: Element): boolean {
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
  const card = largestAlone(node, holdings);
  const isCard = OWN_LINE.test(card.tagName) || (card.tagName === 'A' && card.querySelector(LINES_IN_LINK));
  return isCard && holdings.isRepeated(card) ? card : headingOf(node);
}

const LINES_IN_LINK = 'h1, h2, h3, h4, h5, h6, p, div';

/** A heading that says a paper's title stands for it, among whatever others. */
function headingOf(link: Element): Element | undefined {
  const heading = link.closest('h1, h2, h3, h4, h5, h6');
  const [said, title] = [heading, link].map((node) => tidyText(node?.textContent));
  return heading && said !== undefined && isTitle(title ?? '') && withoutLead(said) === title
    ? heading
    : undefined;
}

/** A `dt` with its `dd`s; a heading with what follows it is marked at the heading alone. */
function around(anchor: Element): Pick<Block, 'anchor' | 'rest'> {
  const rest: Element[] = [];
  if (anchor.tagName === 'DT')
    for (let next = anchor.nextElementSibling; next?.tagName === 'DD'; next = next.nextElementSibling)
      rest.push(next);
  return { anchor, rest };
}
