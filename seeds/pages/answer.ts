import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arxivListing, arxivPaper } from './arxiv-listing.ts';
import { day, DAYS, latestDay, month, search, trending, week, type Listing } from './calendar.ts';
import { paperWithId } from './digests.ts';
import { listingPage, missingPage, paperPage } from './pages.ts';
import type { Markup } from './markup.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The parts of the stylesheet, later ones over earlier ones. */
const STYLE = ['base', 'layout', 'sizes', 'space', 'text', 'edges', 'wide'].map(
  (part) => `style/${part}.css`,
);

const FILES: Readonly<Record<string, { readonly type: string; readonly parts: readonly string[] }>> = {
  '/seeds/style.css': { type: 'text/css; charset=utf-8', parts: STYLE },
  '/seeds/page-life.js': { type: 'text/javascript; charset=utf-8', parts: ['page-life.js'] },
};

/** What the seeds' network says: Hugging Face's papers pages and a listing of arXiv, made of our own digests, and nothing else. */
export function answer(url: URL): Answer {
  if (url.hostname === 'arxiv.org') return arxivAt(url);
  if (url.hostname !== 'huggingface.co') return { status: 204, headers: {}, body: '' };
  const file = FILES[url.pathname];
  if (file) return sendFile(file);
  if (!/^\/papers(?:\/|$)/.test(url.pathname)) return page(missingPage(url), 404);
  const listing = listingAt(url);
  if (listing) return page(listingPage(listing));
  const paper = paperWithId(url.pathname.slice('/papers/'.length));
  return paper ? page(paperPage(paper)) : page(missingPage(url), 404);
}

function arxivAt({ pathname }: URL): Answer {
  const found =
    pathname === '/list/cs.LG/new' ? arxivListing() : arxivPaper(pathname.replace(/^\/abs\//, ''));
  return found ? page(found) : { status: 404, headers: {}, body: '' };
}

function listingAt(url: URL): Listing | undefined {
  const [, , kind, name = ''] = url.pathname.split('/');
  if (kind === undefined || kind === '') return frontPage(url.searchParams);
  if (kind === 'date') return dayOrLatest(name);
  if (kind === 'week') return week(name);
  if (kind === 'month') return month(name);
  return kind === 'trending' ? trending() : undefined;
}

function frontPage(parameters: URLSearchParams): Listing | undefined {
  const query = parameters.get('q');
  return query ? search(query) : dayOrLatest(parameters.get('date') ?? '');
}

/** A day that is still to come is answered with the latest; so is no day at all. */
function dayOrLatest(name: string): Listing | undefined {
  const isToCome = name === '' || name > (DAYS.at(-1) ?? '');
  return isToCome ? latestDay() : day(name);
}

function page(markup: Markup, status = 200): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: markup.text };
}

function sendFile({ type, parts }: { type: string; parts: readonly string[] }): Answer {
  const texts = parts.map((part) => readFileSync(join(import.meta.dirname, part), 'utf8'));
  return { status: 200, headers: { 'content-type': type }, body: texts.join('\n') };
}
