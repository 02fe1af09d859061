import { parseArxivId } from '../../papers/arxiv.ts';
import type { Identified } from '../../papers/identify.ts';
import type { Marker, PaperId } from '../../papers/paper.ts';

/** What the `dt` of a list says of its paper. */
interface Line {
  readonly id: PaperId;
  readonly version: number | undefined;
  readonly marker: Marker | undefined;
}

/**
 * `[1] arXiv:2303.00763 (cross-list from math.GR) [pdf, html, other]`. Links in titles, comments and abstracts name other
 * papers; they are not in a `dt`. Only the link to the HTML says which version stands here.
 */
export function lineIn(dt: Element): Line | undefined {
  const link = likelyLink(dt);
  const paper = link && parseArxivId(hrefOf(link).slice(ABS.length));
  if (paper) return lineOf(dt, link, paper);
  for (const other of dt.querySelectorAll('a[href*="/abs/"]')) {
    const [, id = ''] = BEHIND_ABS.exec(hrefOf(other)) ?? [];
    const found = parseArxivId(id);
    if (found) return lineOf(dt, other, found);
  }
  return undefined;
}

const ABS = '/abs/';
/** A list spells ids in one way. */
const BEHIND_ABS = /\/abs\/([^?#]+)/;
const HTML = '/html/';

/** After the row's number; until 2023 in a `span` there. */
function likelyLink(dt: Element): Element | undefined {
  const second = dt.firstElementChild?.nextElementSibling;
  const link = second?.localName === 'span' ? second.firstElementChild : second;
  return link && hrefOf(link).startsWith(ABS) ? link : undefined;
}

function lineOf(dt: Element, link: Element, { id, version }: Identified): Line {
  return { id, version: version ?? versionAfter(link, id), marker: markerAfter(link, dt) };
}

/** The PDF stands first, and has no version: to read an attribute is most of the work on a page of 2,000 rows. */
function versionAfter(link: Element, id: PaperId): number | undefined {
  for (let next = link.nextElementSibling?.nextElementSibling; next; next = next.nextElementSibling) {
    const href = hrefOf(next);
    const at = href.indexOf(HTML);
    const found = at < 0 ? undefined : parseArxivId(href.slice(at + HTML.length));
    if (found?.id === id) return found.version;
  }
  return undefined;
}

/** `(cross-list from math.GR)`, `(replaced)`: in the text up to the bracket, unless that text has been taken apart. */
function markerAfter(link: Element, dt: Element): Marker | undefined {
  const next = link.nextSibling?.nodeValue;
  const text = next?.includes('[') ? next : (dt.textContent ?? '');
  if (text.includes('(replaced')) return 'rep';
  return text.includes('(cross-list') ? 'cross' : undefined;
}

function hrefOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}
