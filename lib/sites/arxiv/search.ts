import { parseArxivId } from '../../papers/arxiv.ts';
import type { Identified } from '../../papers/identify.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { isoOf } from '../reading/english-date.ts';
import { factsOf } from '../reading/facts.ts';
import { formulaTitle } from '../reading/formula-title.ts';
import type { Entry } from '../site.ts';
import { absPage, authorsIn } from './facts.ts';
import { paperBehind } from './paper-or-doi.ts';

const RESULT = '.arxiv-result';
const FULL_ABSTRACT = '[id$="-abstract-full"]';

/** In the page's order: the link to a result's paper, its published versions, its title, its abstract. */
const PARTS = ['.list-title a[href*="/abs/"]', '.tags a[href*="doi.org/"]', '.title', FULL_ABSTRACT]
  .map((part) => `${RESULT} ${part}`)
  .join(', ');

interface Result {
  readonly node: Element;
  readonly link: Element;
  readonly paper: Identified;
  readonly published: Identified[];
  title?: Element;
  version?: number | undefined;
}

/**
 * Results of a search, simple or advanced. Markup of July 2026 (arxiv-search's own template). A result that is not the
 * paper's latest version links that version, and the latest below: they are one entry.
 */
export function readSearch(document: Document): Entry[] {
  const results: Result[] = [];
  for (const part of document.querySelectorAll(PARTS)) {
    const node = part.closest(RESULT);
    const last = results.at(-1);
    if (node && last?.node === node) take(last, part);
    else if (node && part.localName === 'a') {
      const paper = paperBehind(part.getAttribute('href') ?? '');
      if (paper) results.push({ node, link: part, paper, version: paper.version, published: [] });
    }
  }
  return results.flatMap((result) => entryOf(result) ?? []);
}

function take(result: Result, part: Element): void {
  if (part.matches(FULL_ABSTRACT)) result.version ??= versionIn(part.id, result.paper);
  else if (part.localName !== 'a') result.title ??= part;
  else if (!result.title) {
    const doi = paperBehind(part.getAttribute('href') ?? '');
    if (doi) result.published.push(doi);
  }
}

/** `2512.03003v1-abstract-full`: the link goes without version, the abstract with it. */
function versionIn(id: string, paper: Identified): number | undefined {
  const found = parseArxivId(id.slice(0, -'-abstract-full'.length));
  return found?.id === paper.id ? found.version : undefined;
}

function entryOf({ node, link, paper, published, title, version }: Result): Entry | undefined {
  const ids = [paper.id, ...published];
  const facts = factsOf({ ids, title: formulaTitle(title), version, url: absPage(paper.id) });
  return (
    facts && { facts, details: () => detailsOf(node), anchor: node, places: [{ after: lineOf(link, node) }] }
  );
}

/** The line of links and tags; it is no flex box, its parts stand in it as words do. */
function lineOf(link: Element, node: Element): Element {
  const links = link.closest('.list-title') ?? node;
  const line = links.parentElement;
  return line && line !== node && node.contains(line) ? line : links;
}

function detailsOf(node: Element): Partial<PaperFacts> {
  const abstract = formulaTitle(node.querySelector(FULL_ABSTRACT), 'a[onclick]').replace(/\s*△ Less$/, '');
  const published = submittedIn(node);
  return {
    ...authorsIn(node.querySelector('.authors')),
    ...(abstract && { abstract }),
    ...(published !== undefined && { published }),
  };
}

/** `Submitted 2 December, 2025; v1 submitted 1 May, 2025; originally announced May 2025.` The first version counts. */
function submittedIn(node: Element): string | undefined {
  for (const line of node.querySelectorAll('p')) {
    const text = line.textContent ?? '';
    if (/^\s*Submitted\b/.test(text)) return dayIn(/\bv1\s+submitted[^;]*/.exec(text)?.[0] ?? text);
  }
  return undefined;
}

function dayIn(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /\b(\d{1,2}) ([A-Z][a-z]{2,8}),? (\d{4})\b/.exec(text) ?? [];
  return isoOf(day, month, year);
}
