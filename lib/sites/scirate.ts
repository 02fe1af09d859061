import type { Digest } from '../digest/digest.ts';
import { ARXIV_RULES } from '../papers/identifiers/arxiv-links.ts';
import { identifyBy } from '../papers/identify-by.ts';
import type { Identified } from '../papers/identify.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { listing, ownPage } from './reading/digests.ts';
import { isoDate, spokenDay } from './reading/english-date.ts';
import { factsOf } from './reading/facts.ts';
import { ownEntry } from './reading/own-entry.ts';
import { titleText } from './reading/title-text.ts';
import type { Entry, Site } from './site.ts';

const HOME = 'https://scirate.com';
const OWN_PAGE = /^\/arxiv\/(?:[a-z.-]+\/)?[\d.]+(?:v\d+)?\/?$/i;

/**
 * SciRate: what was published on some days, of all fields or of one, searches, and a paper's own page. Markup of the site's
 * own templates (scirate/scirate, 2014 to 2026).
 */
export const scirate: Site = {
  id: 'scirate',
  name: 'SciRate',
  matches: [`${HOME}/*`, 'https://www.scirate.com/*'],
  digestAt,
  read: (document, url) => {
    const paper = paperAt(url);
    return paper
      ? ownEntry(document, paper, addressOf(paper), () => detailsIn(document, '.dates'))
      : readList(document);
  },
  examples: {
    digests: [
      `${HOME}/`,
      `${HOME}/?range=7`,
      `${HOME}/arxiv/quant-ph`,
      `${HOME}/arxiv/quant-ph?date=2099-12-03`,
      `${HOME}/arxiv/quant-ph?date=2099-12-03&range=1&page=2`,
      `${HOME}/arxiv/math.CO?range=31`,
      `${HOME}/search?q=au:Atlas_A+in:quant-ph`,
    ],
    papers: [`${HOME}/arxiv/2401.00001`, `${HOME}/arxiv/2401.00001v2`, `${HOME}/arxiv/hep-th/9901001`],
    neither: [
      `${HOME}/about`,
      `${HOME}/search`,
      `${HOME}/someone`,
      `${HOME}/arxiv/2401.00001/scites`,
      `${HOME}/arxiv/quant-ph/comments`,
    ],
  },
};

// ---- addresses --------------------------------------------------------------------------------------

function paperAt(url: URL): Identified | undefined {
  return OWN_PAGE.test(url.pathname) ? identify(url.href) : undefined;
}

function addressOf({ id }: Identified): string {
  return `${HOME}/arxiv/${id.slice('arxiv:'.length)}`;
}

function digestAt(url: URL, document: Document): Digest | undefined {
  const paper = paperAt(url);
  if (paper) return ownPage('scirate', paper.id, 'SciRate', url);
  if (url.pathname === '/search') return searchAt(url);
  const [, feed] = /^\/(?:arxiv\/([A-Za-z.-]+)\/?)?$/.exec(url.pathname) ?? [];
  return feed === undefined && url.pathname !== '/' ? undefined : daysAt(url, feed, document);
}

function searchAt(url: URL): Digest | undefined {
  const query = tidyText(url.searchParams.get('q')).toLowerCase();
  return query === '' ? undefined : listing('scirate', `search=${query}`, `SciRate search “${query}”`, url);
}

const identify = identifyBy(ARXIV_RULES);

/** The last day of a feed, and how many days it goes back. */
function daysAt(url: URL, feed: string | undefined, document: Document): Digest {
  const shown = tidyText(document.querySelector('.timenav p')?.textContent?.replace('UTC', '')).split('—');
  const day = isoDate(url.searchParams.get('date') ?? shown.at(-1) ?? '');
  const range = url.searchParams.get('range') ?? '1';
  const back = range === '1' ? [] : [/^\d+$/.test(range) ? `${range} days` : range.replace(/_/g, ' ')];
  const name = [feed ?? 'home', ...(day === undefined ? [] : [day]), ...back].join('/');
  const label = ['SciRate', feed].filter(Boolean).join(' ');
  const days = [...back, ...(day === undefined ? [] : [spokenDay(day)])].join(' to ');
  return listing('scirate', name, [label, days].filter(Boolean).join(', '), url);
}

// ---- papers -----------------------------------------------------------------------------------------

/** An item of a list, its title first: counts of comments and the names left out of a long list lead to the paper too. */
interface Item {
  readonly link: Element;
  readonly paper: Identified;
  /** Date, fields, and the arXiv id with its version. */
  line?: Element;
}

/** One walk over the page. */
function readList(document: Document): Entry[] {
  const items = new Map<Element, Item>();
  for (const node of document.querySelectorAll('li .title a[href*="/arxiv/"], li .uid')) {
    const row = node.closest('li');
    const item = row ? items.get(row) : undefined;
    const paper = row && !item && node.tagName === 'A' ? paperOf(node) : undefined;
    if (row && paper) items.set(row, { link: node, paper });
    else if (item && node.tagName !== 'A') item.line ??= node;
  }
  return [...items].flatMap(([row, item]) => readItem(row, item));
}

function paperOf(link: Element): Identified | undefined {
  const href = link.getAttribute('href') ?? '';
  return URL.canParse(href, HOME) ? paperAt(new URL(href, HOME)) : undefined;
}

function readItem(row: Element, { link, paper, line }: Item): Entry[] {
  const [, version] = /arXiv:\S+?v(\d+)\b/.exec(line?.textContent ?? '') ?? [];
  const facts = factsOf({
    title: titleText(link),
    ids: [paper],
    version: version === undefined ? undefined : Number(version),
    url: addressOf(paper),
  });
  const after = line ?? link.parentElement;
  const details = () => detailsIn(row, '.uid');
  return facts && after ? [{ facts, details, anchor: row, places: [{ after }] }] : [];
}

function detailsIn(root: ParentNode, dates: string): Partial<PaperFacts> {
  const links = [...root.querySelectorAll('.authors a')].map((author) => tidyText(author.textContent));
  const authors = links.map((name) => name.replace(/,$/, '')).filter((name) => name && !MORE.test(name));
  const more = Number(MORE.exec(links.at(-1) ?? '')?.[1] ?? 0);
  const abstract = titleText(root.querySelector('.abstract'));
  const published = isoDate(tidyText(root.querySelector(dates)?.textContent));
  return {
    ...(authors.length > 0 && { authors, authorCount: authors.length + more }),
    ...(abstract && { abstract }),
    ...(published !== undefined && { published }),
  };
}

/** After twenty authors. */
const MORE = /^et al \((\d+)\)/;
