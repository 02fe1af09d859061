import { isLabel } from './labels.ts';
import { nearestOf } from './nearest.ts';
import type { PaperLink } from './paper-link.ts';
import { runsIn, type Run } from './runs.ts';
import { standsAsTitle } from './title-of.ts';
import { isRunOf } from './titled.ts';

const LINES =
  'p, blockquote, figcaption, div, section, article, main, header, footer, aside, figure, details, center, body, h1, h2, h3, h4, h5, h6';

/** Which of these links, none of them in a list or a table, stand in running text. */
export function inProse(links: readonly PaperLink[]): ReadonlySet<PaperLink> {
  const lineAt = nearestOf(LINES);
  const lines = new Map<Element, PaperLink[]>();
  for (const link of links) {
    const line = lineAt(link.node);
    if (!line) continue;
    const within = lines.get(line) ?? [];
    within.push(link);
    lines.set(line, within);
  }
  return new Set([...lines].flatMap(([line, within]) => (isProse(line) ? inLine(line, within) : [])));
}

/** A row with more papers than this lists none of them: it is an enumeration, or a page in one piece. */
const MOST_ON_ROW = 20;

function inLine(line: Element, links: readonly PaperLink[]): PaperLink[] {
  const standing = new Set<PaperLink>();
  for (const row of rowsIn(line, links)) {
    const isRow = row.links.length <= MOST_ON_ROW;
    for (const link of isRow ? row.links : []) if (stands(row.runs, link, row.links)) standing.add(link);
  }
  return links.filter((link) => !standing.has(link));
}

interface Row {
  readonly runs: Run[];
  readonly links: PaperLink[];
}

/** The rows of a line that `br` breaks, each with the links in it: one walk over the line. */
function rowsIn(line: Element, links: readonly PaperLink[]): Iterable<Row> {
  const rows = new Map<number, Row>();
  const left = new Map<Element, PaperLink>(links.map((link) => [link.node, link]));
  const take = takerOf(links.filter(({ isText }) => isText));
  for (const run of runsIn([line])) {
    const row = rows.get(run.row) ?? { runs: [], links: [] };
    rows.set(run.row, row);
    row.runs.push(run);
    const linked = run.link && left.get(run.link);
    if (linked) row.links.push(linked);
    if (run.link) left.delete(run.link);
    row.links.push(...take(run));
  }
  return rows.values();
}

/** How many identifiers may stand in text that is not read, before one that is. */
const FURTHEST = 5;

/** Gives each run the identifiers in its text. Both are in the page's order, so that only the next few can be. */
function takerOf(inText: readonly PaperLink[]): (run: Run) => PaperLink[] {
  let next = 0;
  return (run) => {
    const taken: PaperLink[] = [];
    for (let at = next; at < Math.min(next + FURTHEST, inText.length); at += 1) {
      const link = inText[at];
      if (!link || !isRunOf(run, link)) continue;
      taken.push(link);
      next = at + 1;
    }
    return taken;
  };
}

/** A label does where no other paper is named before it on its row: not in `… as WickFormer does (arXiv)`. */
function stands(row: readonly Run[], link: PaperLink, links: readonly PaperLink[]): boolean {
  if (!isLabel(link.text)) return standsAsTitle(row, link, links, false);
  if (link.isText && links.slice(0, links.indexOf(link)).some((other) => isOtherOfKind(other, link)))
    return false;
  const at = row.findIndex((run) => isRunOf(run, link));
  const named = links.filter((other) => other.found.id !== link.found.id && !isLabel(other.text));
  return !row.slice(0, at).some((run) => named.some((other) => isRunOf(run, other)));
}

/** The first identifier in a line is the entry's; the next of its kind is another paper's. */
function isOtherOfKind({ isText, found }: PaperLink, link: PaperLink): boolean {
  const kind = link.found.id.slice(0, link.found.id.indexOf(':') + 1);
  return isText && found.id !== link.found.id && found.id.startsWith(kind);
}

/** Paragraphs are, and what has text of its own between its elements; a card's line is made of elements. */
function isProse(line: Element): boolean {
  if (/^(?:P|BLOCKQUOTE|FIGCAPTION)$/.test(line.tagName)) return true;
  const own = [...line.childNodes].filter(({ nodeType }) => nodeType === line.TEXT_NODE);
  return !/^H[1-6]$/.test(line.tagName) && /\p{L}{2}/u.test(own.map(({ nodeValue }) => nodeValue).join(''));
}
