import type { Digest } from '../digest/digest.ts';
import { identifyLink } from '../papers/identify.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { listing } from './reading/digests.ts';
import { linksToPapers } from './reading/links-to-papers.ts';
import { factsOf } from './reading/facts.ts';
import type { Entry, Place, Site } from './site.ts';

const NEW_POSTS = 'shreddit-post[content-href][post-title]';
const OLD_POSTS = '.thing.link';
/** As it was from 2018 to 2024, from memory. */
const POSTS_OF_2018 = '[data-testid="post-container"]';
/** What people have written: comments, and the texts of posts. */
const WRITTEN = '[slot="comment"], [slot="text-body"], .thing .md';

const HOSTS = ['www.reddit.com', 'old.reddit.com', 'new.reddit.com', 'sh.reddit.com'];

/** Reddit: posts that link to papers, on its newer and its older pages. From second hand. */
export const reddit: Site = {
  id: 'reddit',
  name: 'Reddit',
  matches: HOSTS.map((host) => `https://${host}/*`),
  lookOut: [
    linksToPapers('shreddit-post', 'content-href'),
    linksToPapers('.thing a.title'),
    linksToPapers(`${POSTS_OF_2018} a`),
  ].join(','),
  digestAt,
  read,
  mentionsIn: WRITTEN,
  examples: {
    digests: [
      'https://www.reddit.com/',
      'https://www.reddit.com/r/MachineLearning/',
      'https://www.reddit.com/r/MachineLearning/new/',
      'https://old.reddit.com/r/MachineLearning/top/?sort=top&t=week',
      'https://sh.reddit.com/r/MachineLearning/top/?t=month&feedViewType=compactView',
      'https://www.reddit.com/r/MachineLearning/comments/1abcde/r_a_paper/',
      'https://www.reddit.com/r/MachineLearning/search/?q=diffusion&sort=new',
      'https://www.reddit.com/search/?q=diffusion',
      'https://www.reddit.com/user/jane_doe/submitted/',
      'https://old.reddit.com/user/jane_doe/m/papers',
      'https://old.reddit.com/domain/arxiv.org/new/',
    ],
    papers: [],
    neither: [
      'https://www.reddit.com/settings/account',
      'https://www.reddit.com/r/MachineLearning/about/',
      'https://www.reddit.com/r/MachineLearning/wiki/index',
      'https://www.reddit.com/search/',
    ],
  },
};

// ---- addresses --------------------------------------------------------------------------------------

const SORTS = 'hot|new|top|rising|best|controversial';
const LIST = new RegExp(`^/(?:(r/[^/]+|user/[^/]+/m/[^/]+|domain/[^/]+)/)?(?:(${SORTS})/)?$`);
const USER = /^\/u(?:ser)?\/([^/]+)\/(?:submitted\/)?$/;
const DISCUSSION = /^\/(?:(r\/[^/]+)\/)?comments\/(\w+)\//;
const SEARCH = /^\/(?:(r\/[^/]+)\/)?search\/$/;

/** Another order is another list; the first one is `hot`, or `best` at the front. */
function digestAt(url: URL): Digest | undefined {
  const path = url.pathname.replace(/\/?$/, '/');
  const query = (name: string) => url.searchParams.get(name) ?? '';
  const list = LIST.exec(path);
  if (list) return listOf(list[1] ?? '', list[2] ?? '', query('t'), url);
  const [, user] = USER.exec(path) ?? [];
  if (user !== undefined) return listing('reddit', `user/${user}`, `u/${user} on Reddit`, url);
  const [, sub = 'Reddit', post] = DISCUSSION.exec(path) ?? [];
  if (post !== undefined) return listing('reddit', `comments/${post}`, `discussion in ${sub}`, url);
  const [found, within = 'all'] = SEARCH.exec(path) ?? [];
  if (found === undefined || query('q') === '') return undefined;
  return listing('reddit', `search/${within}/${query('q')}`, `Reddit search “${query('q')}”`, url);
}

function listOf(place: string, sort: string, span: string, url: URL): Digest {
  const order = [
    sort === 'hot' || sort === 'best' ? '' : sort,
    /^(?:top|controversial)$/.test(sort) ? span : '',
  ];
  const said = order.filter(Boolean);
  const label = place.replace(/^user\/[^/]+\//, '') || 'Reddit';
  const words =
    said.length === 2
      ? `, ${said[0]} of ${said[1] === 'all' ? 'all time' : `the ${said[1]}`}`
      : said.map((word) => `, ${word}`).join('');
  return listing('reddit', [place || 'front', ...said].join('/'), label + words, url);
}

// ---- posts ------------------------------------------------------------------------------------------

function read(document: Document): Entry[] {
  return [
    ...[...document.querySelectorAll(NEW_POSTS)].flatMap((post) => readNew(post) ?? []),
    ...[...document.querySelectorAll(POSTS_OF_2018)].flatMap((post) => readOf2018(post) ?? []),
    ...[...document.querySelectorAll(OLD_POSTS)].flatMap((post) => readOld(post) ?? []),
  ];
}

/** Its content stands in slots and a shadow root: the mark goes into the `article` around it, below, or stands above it. */
function readNew(post: Element): Entry | undefined {
  const facts = factsOfPost(post.getAttribute('post-title'), linkOf(post));
  const card = post.parentElement?.tagName === 'ARTICLE' ? post.parentElement : undefined;
  const place: Place = card ? { after: card } : { above: post };
  return facts && { facts, anchor: card ?? post, places: [place] };
}

function linkOf(post: Element): string {
  return post.getAttribute('content-href') ?? '';
}

/** The title stands in the link to the discussion, the paper's address below it. */
function readOf2018(post: Element): Entry | undefined {
  const links = [...post.querySelectorAll('a[target="_blank"]')].filter((link) => !link.closest('p'));
  const link = links.find((each) => identifyLink(each.getAttribute('href') ?? ''));
  const facts = factsOfPost(post.querySelector('h1, h3')?.textContent, link?.getAttribute('href') ?? '');
  const line = link?.parentElement;
  return facts && line ? { facts, anchor: post, places: [{ after: line }] } : undefined;
}

/** The mark goes behind the line that says who has submitted it. Advertisements are posts too. */
function readOld(post: Element): Entry | undefined {
  const title = post.querySelector('a.title');
  const facts = factsOfPost(title?.textContent, oldLinkOf(post));
  const line = post.querySelector('.tagline') ?? title?.parentElement;
  return facts && line ? { facts, anchor: post, places: [{ after: line }] } : undefined;
}

function oldLinkOf(post: Element): string {
  if (post.classList.contains('promoted')) return '';
  return post.getAttribute('data-url') ?? post.querySelector('a.title')?.getAttribute('href') ?? '';
}

const TAGS = /^(?:\s*\[[^\]]{1,20}\])+\s*/;

/** `[R] Title` -> `Title` */
function factsOfPost(title: string | null | undefined, href: string): PaperFacts | undefined {
  const found = identifyLink(href);
  const whole = tidyText(title);
  return found && factsOf({ title: whole.replace(TAGS, '') || whole, ids: [found], url: href });
}
