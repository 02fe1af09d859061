import type { ArxivId } from '../../papers/arxiv.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { tidyText } from '../../papers/title.ts';
import { isoDay } from '../reading/english-date.ts';
import type { Entry, Place } from '../site.ts';
import { arxivIn, ISLAND } from './addresses.ts';
import { bare, bothDetails, factsOf } from './facts.ts';
import { papersInProps, type PaperProps } from './props.ts';
import { islandData } from './svelte-island.ts';

/** In a card's heading, its title; its id too. Classes are no help: they changed three times in a year. */
const PAPER_LINK = 'a[href^="/papers/"]';

/** A title that is a link to its paper, and the card that it stands in. */
interface Titled {
  readonly card: Element;
  readonly link: Element;
}

/** One walk over the page for all titles: a query in each card costs three times as much. */
export function readCards(document: Document, url: URL): Entry[] {
  const isSearch = url.searchParams.has('q');
  const titles = titlesIn(document);
  const cards = document.getElementsByTagName('article');
  const entries: Entry[] = [];
  let next = 0;
  for (let card = cards[0], at = 0; card; card = cards[(at += 1)]) {
    const from = next;
    while (titles[next]?.card === card) next += 1;
    const titled = titles[from]?.link;
    const entry =
      next - from === 1 && titled
        ? readAgain(card, titled, isSearch)
        : readCard(
            card,
            titles.slice(from, next).map(({ link }) => link),
            isSearch,
          );
    if (entry) entries.push(entry);
  }
  return entries;
}

/**
 * By the browser's own lists, which it keeps as long as the page stays as it is: a query is a new walk each time. Nor is
 * their length asked for, which is one more.
 */
function titlesIn(document: Document): Titled[] {
  const headings = document.getElementsByTagName('h3');
  const titles: Titled[] = [];
  for (let heading = headings[0], at = 0; heading; heading = headings[(at += 1)]) {
    const card = heading.closest('article');
    const link = card && heading.querySelector(PAPER_LINK);
    if (link) titles.push({ card, link });
  }
  return titles;
}

/** What the title of a card says. */
interface Said {
  readonly href: string | null | undefined;
  readonly text: string | null | undefined;
}

/** What a card said, and what was read of it. */
interface CardRead extends Said {
  readonly isSearch: boolean;
  readonly entry: Entry | undefined;
}

const lastRead = new WeakMap<Element, CardRead>();

/** A page is looked at again whenever it changes, and most of its cards say what they said before. */
function readAgain(card: Element, link: Element, isSearch: boolean): Entry | undefined {
  const said = { href: link.getAttribute('href'), text: link.textContent };
  const last = lastRead.get(card);
  if (last && last.href === said.href && last.text === said.text && last.isSearch === isSearch)
    return last.entry;
  const entry = entryOf(card, said, [link], isSearch);
  lastRead.set(card, { ...said, isSearch, entry });
  return entry;
}

/** @param titles of the card; more than one where it has a copy for another width of the window. */
function readCard(card: Element, titles: readonly Element[], isSearch: boolean): Entry | undefined {
  const [titled] = titles;
  const href = (titled ?? card.querySelector(PAPER_LINK))?.getAttribute('href');
  const text = (titled ?? card.querySelector('h3'))?.textContent;
  return entryOf(card, { href, text }, titles, isSearch);
}

function entryOf(
  card: Element,
  { href, text }: Said,
  titles: readonly Element[],
  isSearch: boolean,
): Entry | undefined {
  const arxiv = arxivIn(href ?? '');
  if (!arxiv && !card.closest(ISLAND)) return undefined;
  const facts = factsOf(arxiv, tidyText(text) || titleInIsland(card, arxiv));
  const details = () => bothDetails(knownInIsland(card, arxiv), () => detailsOf(card, isSearch));
  return facts && { facts, details, anchor: card, places: placesIn(card, titles) };
}

function titleInIsland(card: Element, arxiv: ArxivId | undefined): string {
  return knownInIsland(card, arxiv)?.title ?? '';
}

function knownInIsland(card: Element, arxiv: ArxivId | undefined): PaperProps | undefined {
  return arxiv && propsOfList(card.ownerDocument).get(bare(arxiv.id));
}

function propsOfList(document: Document): ReadonlyMap<string, PaperProps> {
  return papersInProps(islandData(document.querySelector(ISLAND)));
}

/**
 * Trending cards show Hugging Face's own summary for many papers, search cards the whole abstract: only
 * the latter is taken. The `li[title]` are users who claimed the paper, not its authors.
 */
function detailsOf(card: Element, isSearch: boolean): Partial<PaperFacts> {
  const line = card.querySelector('h3')?.parentElement?.lastElementChild?.textContent ?? '';
  const authorCount = Number(/(\d+) authors?\b/.exec(line)?.[1] ?? 0);
  const published = isoDay(line);
  const abstract = isSearch ? tidyText(card.querySelector(`${PAPER_LINK} p`)?.textContent) : '';
  return {
    ...(authorCount > 0 ? { authorCount } : {}),
    ...(published === undefined ? {} : { published }),
    ...(abstract ? { abstract } : {}),
  };
}

/** In the card's own margin: none of the three layouts has text or links there. */
function placesIn(card: Element, copies: readonly Element[]): Place[] {
  if (copies.length < 2) return [{ parent: card, corner: 'bottom-right', x: 0, y: 0 }];
  return copies.map((link, copy) => ({
    parent: copyOf(card, link),
    corner: copy === 0 ? 'bottom-right' : 'top-left',
    x: copy === 0 ? TRENDING_BUTTONS : 8,
    y: copy === 0 ? 0 : 8,
  }));
}

/** Width of the column with the upvote and link buttons at the right of a wide trending card (`w-40`). */
const TRENDING_BUTTONS = 160;

/** The child of a trending card that holds all of its desktop, or of its mobile, copy. */
function copyOf(card: Element, link: Element): Element {
  let copy = link;
  while (copy.parentElement && copy.parentElement !== card) copy = copy.parentElement;
  return copy;
}
