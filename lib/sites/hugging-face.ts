import type { Digest } from '../digest/digest.ts';
import { parseArxivId } from '../papers/arxiv.ts';
import type { PaperFacts, PaperId, PaperKey } from '../papers/paper.ts';
import { tidyText, titleKey } from '../papers/title.ts';
import { isoDay, spokenDay, spokenMonth } from './english-date.ts';
import { papersInProps, type PaperProps } from './hugging-face-props.ts';
import type { Entry, Place, Site } from './site.ts';
import { hasServerMarkers, islandData } from './svelte-island.ts';

const ISLAND = '[data-target="DailyPapers"]';
/** Title and id of a card. Classes are no help: they changed three times in a year. */
const TITLE_LINK = 'h3 a[href^="/papers/"]';
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

// ---- which digest stands at an address -----------------------------------------------------------------

function digestAt(url: URL, document: Document): Digest | undefined {
  const [name, label] = period(url, document) ?? ownPage(url) ?? [];
  if (name === undefined || label === undefined) return undefined;
  const kind = paperAt(url) ? 'paper' : 'list';
  return {
    id: `huggingface:${name}`,
    site: 'huggingface',
    label,
    url: url.href.split('#')[0] ?? url.href,
    kind,
  };
}

/** Name of a list for its id, and in words. */
function period(url: URL, document: Document): readonly [string, string] | undefined {
  const [root, kind = '', value = ''] = url.pathname.split('/').filter(Boolean);
  if (root !== 'papers') return undefined;
  if (kind === '') return frontPage(url, document);
  if (kind === 'trending') return ['trending', 'HF Trending Papers'];
  return dated(kind, value);
}

function dated(kind: string, value: string): readonly [string, string] | undefined {
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return [`date/${value}`, `HF Daily Papers, ${spokenDay(value)}`];
  if (kind === 'week' && /^\d{4}-W\d{2}$/.test(value))
    return [`week/${value}`, `HF Papers, week ${Number(value.slice(6))} of ${value.slice(0, 4)}`];
  if (kind === 'month' && /^\d{4}-\d{2}$/.test(value))
    return [`month/${value}`, `HF Papers, ${spokenMonth(value)}`];
  return undefined;
}

/** `/papers`: a search, a day of old (`?date=`), or the latest day, whose date only the island tells. */
function frontPage(url: URL, document: Document): readonly [string, string] {
  const query = tidyText(url.searchParams.get('q')).toLowerCase();
  if (query) return [`q=${query}`, `HF search “${query}”`];
  const day = url.searchParams.get('date') ?? latestDay(document);
  return dated('date', day) ?? ['latest', 'HF Daily Papers'];
}

function latestDay(document: Document): string {
  const source = document.querySelector(ISLAND)?.getAttribute('data-props') ?? '';
  return /"periodType":\s*"day"/.test(source)
    ? (/"dateString":\s*"(\d{4}-\d{2}-\d{2})/.exec(source)?.[1] ?? '')
    : '';
}

function ownPage(url: URL): readonly [string, string] | undefined {
  const paper = paperAt(url);
  return paper && [`paper/${paper.id}`, 'its page on HF'];
}

function paperAt(url: URL): ReturnType<typeof parseArxivId> {
  return url.pathname.startsWith('/papers/') ? arxivIn(url.pathname) : undefined;
}

function arxivIn(href: string): ReturnType<typeof parseArxivId> {
  return parseArxivId(/^\/papers\/([^/?#]+)\/?(?:[?#].*)?$/.exec(href)?.[1] ?? '');
}

// ---- cards ------------------------------------------------------------------------------------------

function readCards(document: Document, url: URL): Entry[] {
  const links = titleLinksByCard(document);
  const isSearch = url.searchParams.has('q');
  return [...document.querySelectorAll('article')].flatMap(
    (card) => readCard(card, links.get(card) ?? [], isSearch) ?? [],
  );
}

/** In one walk over the page: a query in each card costs three times as much. */
function titleLinksByCard(document: Document): Map<Element, Element[]> {
  const byCard = new Map<Element, Element[]>();
  for (const link of document.querySelectorAll(`article ${TITLE_LINK}`)) {
    const card = link.closest('article');
    const others = card && byCard.get(card);
    if (others) others.push(link);
    else if (card) byCard.set(card, [link]);
  }
  return byCard;
}

function readCard(card: Element, links: readonly Element[], isSearch: boolean): Entry | undefined {
  const [titled] = links;
  const link = titled ?? card.querySelector(PAPER_LINK);
  const arxiv = arxivIn(link?.getAttribute('href') ?? '');
  if (!arxiv && !card.closest(ISLAND)) return undefined;
  const known = () => arxiv && propsOfList(card.ownerDocument).get(bare(arxiv.id));
  const title = tidyText((titled ?? card.querySelector('h3'))?.textContent) || (known()?.title ?? '');
  const facts = factsOf(arxiv, title);
  const details = () => bothDetails(known(), () => detailsOf(card, isSearch));
  return facts && { facts, details, anchor: card, places: placesIn(card, links) };
}

function propsOfList(document: Document): ReadonlyMap<string, PaperProps> {
  return papersInProps(islandData(document.querySelector(ISLAND)));
}

/** Nothing where neither identifier nor title is left. */
function factsOf(arxiv: ReturnType<typeof parseArxivId>, title: string): PaperFacts | undefined {
  if (!arxiv) {
    const key = titleKey(title);
    return key && { key, ids: [], title };
  }
  const { id, version } = arxiv;
  return {
    key: id as string as PaperKey,
    ids: [id],
    title: title || `arXiv ${bare(id)}`,
    url: `https://huggingface.co/papers/${bare(id)}`,
    ...(version === undefined ? {} : { version }),
  };
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
function placesIn(card: Element, links: readonly Element[]): Place[] {
  if (links.length < 2) return [{ parent: card, corner: 'bottom-right', x: 0, y: 0 }];
  return links.map((link, copy) => ({
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

function readPaperPage(document: Document, arxiv: NonNullable<ReturnType<typeof parseArxivId>>): Entry[] {
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
