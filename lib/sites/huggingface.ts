import type { ArxivId } from '../papers/arxiv.ts';
import type { PaperFacts, PaperId, PaperKey } from '../papers/paper.ts';
import { tidyText, titleKey } from '../papers/title.ts';
import { isoDay } from './reading/english-date.ts';
import { arxivIn, digestAt, ISLAND, paperAt } from './huggingface/addresses.ts';
import { papersInProps, type PaperProps } from './huggingface/props.ts';
import type { Entry, Place, Site } from './site.ts';
import { hasServerMarkers, islandData } from './huggingface/svelte-island.ts';

/** In a card's heading, its title; its id too. Classes are no help: they changed three times in a year. */
const PAPER_LINK = 'a[href^="/papers/"]';

/** Hugging Face papers: day, week, month, trending, search, and a paper's own page. Markup of Sep and Oct 2026. */
export const huggingFace: Site = {
  id: 'huggingface',
  name: 'Hugging Face',
  matches: ['https://huggingface.co/papers*'],
  digestAt,
  isSettled: (document) => ![...document.querySelectorAll('main [data-target]')].some(hasServerMarkers),
  read: (document, url) => {
    const paper = paperAt(url);
    return paper ? readPaperPage(document, paper) : readCards(document, url);
  },
  examples: {
    digests: [
      'https://huggingface.co/papers',
      'https://huggingface.co/papers/date/2026-09-28',
      'https://huggingface.co/papers?date=2026-09-28',
      'https://huggingface.co/papers/week/2026-W40',
      'https://huggingface.co/papers/week/2026-W4',
      'https://huggingface.co/papers/month/2026-09',
      'https://huggingface.co/papers/trending',
      'https://huggingface.co/papers?q=source+citations',
    ],
    papers: [
      'https://huggingface.co/papers/2609.31620',
      'https://huggingface.co/papers/1312.6114',
      'https://huggingface.co/papers/2609.31620#community',
    ],
    neither: [
      'https://huggingface.co/models',
      'https://huggingface.co/papers/submit',
      'https://huggingface.co/papers/date/yesterday',
    ],
  },
};

// ---- cards ------------------------------------------------------------------------------------------

/** A title that is a link to its paper, and the card that it stands in. */
interface Titled {
  readonly card: Element;
  readonly link: Element;
}

/** One walk over the page for all titles: a query in each card costs three times as much. */
function readCards(document: Document, url: URL): Entry[] {
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

/** Nothing where neither identifier nor title is left. */
function factsOf(arxiv: ArxivId | undefined, title: string): PaperFacts | undefined {
  if (!arxiv) {
    const key = titleKey(title);
    return key && { key, ids: [], title };
  }
  const { id, version } = arxiv;
  const facts = {
    key: id as string as PaperKey,
    ids: [id],
    title: title || `arXiv ${bare(id)}`,
    url: `https://huggingface.co/papers/${bare(id)}`,
  };
  return version === undefined ? facts : { ...facts, version };
}

/** From the island as far as it knows the paper, else from the page. */
function bothDetails(known: PaperProps | undefined, onPage: () => Partial<PaperFacts>): Partial<PaperFacts> {
  return { ...(known && isComplete(known) ? {} : onPage()), ...(known ? detailsInProps(known) : {}) };
}

/** The island may know a paper by its id and title alone. */
function isComplete({ authors, abstract, published }: PaperProps): boolean {
  return authors.length > 0 && abstract !== '' && published !== '';
}

function detailsInProps({ authors, abstract, published }: PaperProps): Partial<PaperFacts> {
  return {
    ...(authors.length > 0 ? { authors, authorCount: authors.length } : {}),
    ...(abstract ? { abstract } : {}),
    ...(published ? { published } : {}),
  };
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

// ---- a paper's own page -----------------------------------------------------------------------------

function readPaperPage(document: Document, arxiv: ArxivId): Entry[] {
  const heading = document.querySelector('main h1') ?? document.querySelector('h1');
  if (!heading?.parentElement) return [];
  const facts = factsOf(arxiv, tidyText(heading.textContent));
  const details = () =>
    bothDetails(propsOfPage(document).get(bare(arxiv.id)), () => abstractOfPage(document));
  return facts ? [{ facts, details, anchor: heading, places: [{ above: heading }] }] : [];
}

function propsOfPage(document: Document): ReadonlyMap<string, PaperProps> {
  const islands = [...document.querySelectorAll(`[data-target][data-props*='"paper"']`)];
  return new Map(islands.flatMap((island) => [...papersInProps(islandData(island))]));
}

function abstractOfPage(document: Document): Partial<PaperFacts> {
  const heading = [...document.querySelectorAll('h2')].find((h2) => tidyText(h2.textContent) === 'Abstract');
  const abstract = tidyText(heading?.nextElementSibling?.textContent);
  return abstract ? { abstract } : {};
}

/** The identifier without its kind. */
function bare(id: PaperId | PaperKey): string {
  return id.slice(id.indexOf(':') + 1);
}
