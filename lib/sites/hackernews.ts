import type { Digest } from '../digest/digest.ts';
import { identifyLink } from '../papers/identify.ts';
import { tidyText } from '../papers/title.ts';
import { listing } from './reading/digests.ts';
import { spokenDay } from './reading/english-date.ts';
import { factsOf } from './reading/facts.ts';
import { linksToPapers } from './reading/links-to-papers.ts';
import type { Entry, Site } from './site.ts';

/** Titles of submissions; `storylink` and `titlelink` are what they were called before 2022. */
const TITLE_LINKS = '.titleline > a[href], a.storylink, a.titlelink';

/** Hacker News: stories that link to papers, in its lists and on their own pages. Markup of 2020 and 2025. */
export const hackerNews: Site = {
  id: 'hackernews',
  name: 'Hacker News',
  matches: ['https://news.ycombinator.com/*'],
  lookOut: linksToPapers('.athing a'),
  digestAt,
  read,
  mentionsIn: '.commtext, .toptext',
  examples: {
    digests: [
      'https://news.ycombinator.com/',
      'https://news.ycombinator.com/news?p=2',
      'https://news.ycombinator.com/newest',
      'https://news.ycombinator.com/newest?next=40000000&n=31',
      'https://news.ycombinator.com/front?day=2026-01-02',
      'https://news.ycombinator.com/front',
      'https://news.ycombinator.com/best',
      'https://news.ycombinator.com/show',
      'https://news.ycombinator.com/ask',
      'https://news.ycombinator.com/over?points=100',
      'https://news.ycombinator.com/item?id=40000001',
      'https://news.ycombinator.com/from?site=arxiv.org',
      'https://news.ycombinator.com/submitted?id=jane_doe',
    ],
    papers: [],
    neither: [
      'https://news.ycombinator.com/user?id=jane_doe',
      'https://news.ycombinator.com/item',
      'https://news.ycombinator.com/newcomments',
      'https://news.ycombinator.com/login?goto=news',
    ],
  },
};

/** Lists that are told by their path, in the reader's words. */
const LISTS: Readonly<Record<string, string>> = {
  newest: 'Hacker News, newest',
  best: 'Hacker News, best',
  active: 'Hacker News, active',
  classic: 'Hacker News, classic',
  pool: 'Hacker News, second chances',
  invited: 'Hacker News, invited',
  launches: 'Launch HN',
  noobstories: 'Hacker News, by newcomers',
  show: 'Show HN',
  shownew: 'Show HN, newest',
  ask: 'Ask HN',
  asknew: 'Ask HN, newest',
};

/** Lists that are told by a word of the query too: the site, the reader whose list it is, the story. */
const LISTS_OF: Readonly<Record<string, readonly [name: string, label: (of: string) => string]>> = {
  from: ['site', (site) => `Hacker News from ${site}`],
  over: ['points', (points) => `Hacker News, over ${points} points`],
  submitted: ['id', (user) => `Hacker News by ${user}`],
  favorites: ['id', (user) => `Hacker News favourites of ${user}`],
  upvoted: ['id', () => 'Hacker News, upvoted'],
  front: ['day', (day) => `Hacker News, ${spokenDay(day)}`],
  item: ['id', () => 'Hacker News discussion'],
};

function digestAt(url: URL): Digest | undefined {
  const path = url.pathname.slice(1);
  if (path === '' || path === 'news') return listing('hackernews', 'front', 'Hacker News', url);
  const label = LISTS[path];
  if (label !== undefined) return listing('hackernews', path, label, url);
  const [name, labelOf] = LISTS_OF[path] ?? [];
  const of = url.searchParams.get(name ?? '') ?? '';
  if (path === 'front' && !/^\d{4}-\d\d-\d\d$/.test(of))
    return listing('hackernews', 'past', 'Hacker News, past', url);
  return labelOf && of !== '' ? listing('hackernews', `${path}/${of}`, labelOf(of), url) : undefined;
}

function read(document: Document): Entry[] {
  return [...document.querySelectorAll(TITLE_LINKS)].flatMap((link) => readStory(link) ?? []);
}

function paperOf(link: Element) {
  return identifyLink(link.getAttribute('href') ?? '');
}

/** Two sibling rows, the second with points and comments. The mark stands behind the name of the site, in a cell that clips. */
function readStory(link: Element): Entry | undefined {
  const row = link.closest('tr');
  const line = link.parentElement;
  const found = paperOf(link);
  const facts =
    found &&
    factsOf({ title: tidyText(link.textContent), ids: [found], url: link.getAttribute('href') ?? '' });
  if (!row || !line || !facts) return undefined;
  const below = row.nextElementSibling;
  const rest = below?.querySelector('.subtext') ? [below] : [];
  return { facts, anchor: row, rest, places: [{ after: line, clipped: true }] };
}
