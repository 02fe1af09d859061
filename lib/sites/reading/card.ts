import type { PaperFacts } from '../../papers/paper.ts';
import { tidyText } from '../../papers/title.ts';
import { labelsOf, mayBeTitle } from '../links/naming.ts';
import type { Place } from '../site.ts';
import { isoDate } from './english-date.ts';
import { titleText } from './title-text.ts';

/** What a card is called, and the node that says so. */
interface Titled {
  readonly node: Element;
  readonly title: string;
}

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
/** What the links of a card say that lead to its paper, or to what goes with it; venues and publishers have cards of their own nowhere. */
const OFFERED = new Set(
  (
    'abs abstract article arxiv bibtex blog cite code comments data dataset datasets demo details discuss discussion doi ' +
    'download file full github here homepage html link links main model models more new news note notes open original overview ' +
    'page paper papers pdf post preprint project publication publisher read report repo review reviews see site slides source ' +
    'summary talk text thread title version video view visit web website x youtube'
  ).split(' '),
);
const isLabel = labelsOf((word) => OFFERED.has(word));

const COUNT = /^\d[\d.,]*k?\s*(?:comments?|likes?|up-?votes?|views?|replies|bookmarks?)\b/i;
/** What a link may offer beside the paper itself. */
const OFFER =
  /^(?:(?:related|similar) (?:papers|work)|resources?|comments?|discuss(?:ion)?|bookmark|share|chat|overview|podcast|likes?)$/i;
/** What says more is an abstract. */
const LONGEST_TITLE = 300;
/** A host inside of these is clicked or clipped with them. */
const CLOSED = 'a, button, label, .mathjax, [class*="line-clamp"]';

/**
 * The title of a card of unknown markup: its heading, once for each copy of it (wide and narrow screens); else the link that
 * says most, else the first line that could be one.
 */
export function titlesInCard(card: Element, links: readonly Element[]): Titled[] {
  const headings = [...card.querySelectorAll(HEADING)].flatMap(titled);
  const heading =
    headings.find(({ node }) => links.some((link) => node.contains(link) || link.contains(node))) ??
    headings[0];
  if (heading) return headings.filter(({ title }) => title === heading.title);
  const [longest] = links
    .flatMap((link) => firstLine(link) ?? [])
    .toSorted((one, other) => other.title.length - one.title.length);
  return [longest ?? firstLine(card)].filter((one) => one !== undefined);
}

function titled(node: Element): Titled[] {
  const title = titleText(node);
  const isOther = title.length > LONGEST_TITLE || isDate(title) || COUNT.test(title) || OFFER.test(title);
  return mayBeTitle(title, isLabel) && !isOther ? [{ node, title }] : [];
}

/** A card, and a link around a whole card, say more than the title: the first line of several words that is no sentence is it. */
function firstLine(node: Element): Titled | undefined {
  const lines = linesIn(node).flatMap(titled);
  return lines.find(({ title }) => title.split(' ').length > 2 && !title.endsWith('.')) ?? lines[0];
}

/** The nodes that have words of their own, and not only those of their children. */
function linesIn(node: Element): Element[] {
  const hasWords = ({ childNodes }: Element) =>
    [...childNodes].some((child) => child.nodeType === 3 && tidyText(child.textContent) !== '');
  return hasWords(node) ? [node] : [...node.querySelectorAll('*')].filter(hasWords);
}

function isDate(text: string): boolean {
  return text.length < 30 && isoDate(text)?.length === 10;
}

/** The day that a card tells: of its `time`, else of the first short line with one. */
export function dateInCard(card: Element): Partial<PaperFacts> {
  const time = card.querySelector('time')?.getAttribute('datetime') ?? '';
  const line = linesIn(card)
    .map(({ textContent }) => tidyText(textContent))
    .find((text) => text.length < 80 && isoDate(text)?.length === 10);
  const published = isoDate(time) ?? isoDate(line ?? '');
  return published === undefined ? {} : { published };
}

/** Behind each of these; where one is inside a link, behind what holds that; over a card that is a link altogether. */
export function placeBehind(nodes: readonly Element[], card: Element): Place[] {
  const open = nodes.flatMap((node) => {
    const around = openAround(node);
    return around && card.contains(around) ? [around] : [];
  });
  return open.length > 0 ? [...new Set(open)].map((after) => ({ after })) : [{ above: card }];
}

/** The node, or what holds the link or the like that it stands in. */
export function openAround(node: Element): Element | null {
  const closed = node.closest(CLOSED)?.parentElement;
  return closed === undefined ? node : closed && openAround(closed);
}
