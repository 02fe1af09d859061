import { isLabel } from './labels.ts';
import type { PaperLink } from './paper-link.ts';
import { runsIn, type Run } from './runs.ts';
import { standsAsTitle } from './title-of.ts';
import { isRunOf } from './titled.ts';

const LINES =
  'p, blockquote, figcaption, div, section, article, main, header, footer, aside, figure, details, center, body, h1, h2, h3, h4, h5, h6';

/** Which of these links, none of them in a list or a table, stand in running text. */
export function inProse(links: readonly PaperLink[]): ReadonlySet<PaperLink> {
  const lines = new Map<Element, PaperLink[]>();
  for (const link of links) {
    const line = link.node.closest(LINES);
    if (line && isProse(line)) lines.set(line, [...(lines.get(line) ?? []), link]);
  }
  return new Set([...lines].flatMap(([line, within]) => inLine(line, within)));
}

function inLine(line: Element, links: readonly PaperLink[]): PaperLink[] {
  const runs = runsIn([line]);
  return links.filter((link) =>
    isLabel(link.text) ? followsAnother(runs, link, links) : !standsAsTitle(runs, link, links, false),
  );
}

/** `… as WickFormer does (arXiv)`: another paper is named before it on its row. */
function followsAnother(runs: readonly Run[], link: PaperLink, links: readonly PaperLink[]): boolean {
  const at = runs.findIndex((run) => isRunOf(run, link));
  const row = runs.slice(0, at).filter((run) => run.row === runs[at]?.row);
  const named = links.filter((other) => other.found.id !== link.found.id && !isLabel(other.text));
  return row.some((run) => named.some((other) => isRunOf(run, other)));
}

/** Paragraphs are, and what has text of its own between its elements; a card's line is made of elements. */
function isProse(line: Element): boolean {
  if (/^(?:P|BLOCKQUOTE|FIGCAPTION)$/.test(line.tagName)) return true;
  const own = [...line.childNodes].filter(({ nodeType }) => nodeType === line.TEXT_NODE);
  return !/^H[1-6]$/.test(line.tagName) && /\p{L}{2}/u.test(own.map(({ nodeValue }) => nodeValue).join(''));
}
