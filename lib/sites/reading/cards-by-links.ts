import type { Identified } from '../../papers/identifiers/identified.ts';
import { ARXIV_RULES } from '../../papers/identifiers/arxiv-links.ts';
import { identifyBy } from '../../papers/identify-by.ts';
import { tidyText } from '../../papers/title.ts';
import type { Entry } from '../site.ts';
import { dateInCard, placeBehind, titlesInCard } from './card.ts';
import { factsOf } from './facts.ts';

interface CardLink {
  readonly node: Element;
  readonly found: Identified;
}

/** The sites whose cards are read so list what arXiv has, under its ids. */
export const identify = identifyBy(ARXIV_RULES);

const REPEATED = 'article, li, tr, [role="listitem"], [role="article"]';
const CHROME = 'nav, footer, [role="navigation"], [role="contentinfo"]';
const PAGE = 'html, body, main';

/**
 * The entries of a site that lists nothing but papers, and whose markup is not known: one for each card, and a card is all
 * that stands together and leads to one paper. `selector` says which links may be a card's.
 */
export function cardsByLinks(document: Document, url: URL, selector: string): Entry[] {
  const links = [...document.querySelectorAll(selector)].flatMap((node): CardLink[] => {
    const found = identify(node.getAttribute('href') ?? '', url.href);
    return found && isOfCard(node) ? [{ node, found }] : [];
  });
  const holdings = holdingsOf(links);
  const cards = new Map<Element, [CardLink, ...CardLink[]]>();
  for (const link of links) {
    const card = cardAround(link.node, holdings, links.length);
    const known = cards.get(card);
    if (known) known.push(link);
    else cards.set(card, [link]);
  }
  return [...cards].flatMap(([card, inCard]) => readCard(card, inCard, url) ?? []);
}

/** Neither in the site's menus nor inside a sentence; `1.` and `Paper:` begin none. */
function isOfCard(link: Element): boolean {
  const chrome = link.closest(CHROME);
  if (chrome && !chrome.parentElement?.closest(REPEATED)) return false;
  const sentence = tidyText(link.closest('p, blockquote')?.textContent);
  const [before = ''] = sentence.split(tidyText(link.textContent) || sentence);
  return (before.match(/\p{L}+/gu)?.length ?? 0) < 2;
}

/** Which paper each node holds, and in how many links; what holds `several` is no card. */
type Holdings = Map<Element, { readonly id: string; links: number } | 'several'>;

function holdingsOf(links: readonly CardLink[]): Holdings {
  const holdings: Holdings = new Map();
  for (const { node, found } of links) {
    for (let at: Element | null = node; at; at = at.parentElement) {
      const held = holdings.get(at);
      if (held === 'several') break;
      if (held?.id === found.id) held.links += 1;
      else holdings.set(at, held ? 'several' : { id: found.id, links: 1 });
    }
  }
  return holdings;
}

/**
 * The largest node that holds this paper alone, or the item or row around all of it in there; on a page of one paper the
 * smallest that holds all its links and a title.
 */
function cardAround(link: Element, holdings: Holdings, all: number): Element {
  let card = link;
  let links = 0;
  for (let at: Element | null = link; at && !at.matches(PAGE); at = at.parentElement) {
    const held = holdings.get(at);
    if (!held || held === 'several') break;
    const isWhole =
      card.matches(REPEATED) || (card !== link && links === all && titlesInCard(card, [link]).length > 0);
    if (held.links !== links || !isWhole || at.matches(REPEATED)) card = at;
    links = held.links;
  }
  return card;
}

function readCard(card: Element, links: readonly [CardLink, ...CardLink[]], url: URL): Entry | undefined {
  const [{ node, found }] = links;
  const titles = titlesInCard(
    card,
    links.map((link) => link.node),
  );
  const { origin, pathname } = new URL(node.getAttribute('href') ?? '', url);
  const facts = factsOf({
    title: titles[0]?.title ?? '',
    ids: [found],
    version: links.find((link) => link.found.version !== undefined)?.found.version,
    url: origin + pathname,
  });
  const behind = titles.length > 0 ? titles.map((title) => title.node) : [node];
  return facts && { facts, details: () => dateInCard(card), anchor: card, places: placeBehind(behind, card) };
}
