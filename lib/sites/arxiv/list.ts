import { parseArxivId } from '../../papers/arxiv.ts';
import { identifyLink, type Identified } from '../../papers/identify.ts';
import type { Marker, PaperFacts } from '../../papers/paper.ts';
import { factsOf } from '../reading/facts.ts';
import { titleText } from '../reading/title-text.ts';
import type { Entry } from '../site.ts';
import { hasSections } from './addresses.ts';
import { absPage, authorsIn, LABEL, titleIn } from './facts.ts';
import { nodeAfter, pairOf } from './pair.ts';

/**
 * All that is looked at, in the page's order: headings of sections, a row's links to its paper, its title. Links in
 * titles, comments and abstracts name other papers; they are not in a `dt`.
 */
const PARTS = 'h3, dt a[href*="/abs/"], dt a[href*="/html/"], dd .list-title';

/** One paper: a `dt` with its links, and the `dd` that follows it. */
interface Row {
  readonly dt: Element;
  readonly paper: Identified;
  readonly marker: Marker | undefined;
  version?: number | undefined;
  dd?: Element | null | undefined;
  title?: Element;
}

/**
 * The lists of arXiv: new, recent, month, year, catch-up, an author's. Markup of June 2026 (arxiv-browse's own
 * templates), and, from second hand, that until 2023, with the links in a `span`. Several `dl` of a page have one id, and
 * `h3` and `p` are among their children.
 */
export function readList(document: Document, url: URL): Entry[] {
  return rowsOf(document, url).flatMap((row) => entryOf(row) ?? []);
}

/** One walk over the page: three queries in each row would cost several times as much. */
function rowsOf(document: Document, url: URL): Row[] {
  const rows: Row[] = [];
  const sections = hasSections(url);
  let section: Marker | undefined;
  let row: Row | undefined;
  for (const part of document.querySelectorAll(PARTS)) {
    if (part.localName === 'h3') section = sections ? (sectionMarker(part) ?? section) : undefined;
    else if (part.localName !== 'a') takeTitle(row, part);
    else {
      const dt = part.closest('dt');
      if (row && row.dt === dt) takeVersion(row, part, url);
      else if (dt) {
        const started = startRow(dt, part, url, section);
        if (started) rows.push(started);
        row = started ?? row;
      }
    }
  }
  return rows;
}

function startRow(dt: Element, link: Element, url: URL, section: Marker | undefined): Row | undefined {
  const paper = paperOf(link, url);
  return (
    paper && { dt, paper, version: paper.version, marker: markerIn(dt) ?? section, dd: nodeAfter(dt, 'dd') }
  );
}

/** `/abs/2303.00763` is read at once, every other way of writing it with all care. */
function paperOf(link: Element, url: URL): Identified | undefined {
  const href = link.getAttribute('href') ?? '';
  return (href.startsWith('/abs/') ? parseArxivId(href.slice(5)) : undefined) ?? identifyLink(href, url.href);
}

/** Only the link to the HTML says which version stands here. */
function takeVersion(row: Row, link: Element, url: URL): void {
  if (row.version !== undefined) return;
  const found = identifyLink(link.getAttribute('href') ?? '', url.href);
  if (found?.id === row.paper.id) row.version = found.version;
}

/** The first title after the row's links, as long as it is in the row's own `dd`. */
function takeTitle(row: Row | undefined, title: Element): void {
  if (!row || row.title) return;
  row.dd ??= title.closest('dd');
  if (row.dd?.contains(title)) row.title = title;
}

/** `(cross-list from math.GR)`, `(replaced)` */
function markerIn(dt: Element): Marker | undefined {
  const [, says] = /\((replaced|cross-list)\b/.exec(dt.textContent ?? '') ?? [];
  if (says === undefined) return undefined;
  return says === 'replaced' ? 'rep' : 'cross';
}

/** `New submissions (showing 53 of 53 entries)`, `Cross-lists for Fri, 3 Mar 23`, `Replacement submissions …` */
function sectionMarker(heading: Element): Marker | undefined {
  const text = heading.textContent ?? '';
  if (/^\s*new submissions/i.test(text)) return 'new';
  if (/^\s*cross\b/i.test(text)) return 'cross';
  return /^\s*replace/i.test(text) ? 'rep' : undefined;
}

function entryOf({ dt, dd, paper, version, marker, title }: Row): Entry | undefined {
  const shown = title ? titleIn(title) : '';
  const facts = factsOf({ ids: [paper.id], title: shown, version, marker, url: absPage(paper.id) });
  return facts && { facts, details: () => detailsOf(dd), ...pairOf(dt, dd), places: [{ after: dt }] };
}

/** New and caught-up lists have abstracts, the others none. */
function detailsOf(dd: Element | null | undefined): Partial<PaperFacts> {
  const abstract = titleText(dd?.querySelector('p'), LABEL);
  return { ...authorsIn(dd?.querySelector('.list-authors') ?? null), ...(abstract && { abstract }) };
}
