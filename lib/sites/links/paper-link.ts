import { identifiersIn } from '../../papers/identifiers-in.ts';
import { identifyLink, type Identified } from '../../papers/identify.ts';
import { titleText } from '../reading/title-text.ts';
import { isCited, nextReferences, type References } from './references.ts';

/** A place on a page that names a paper by an identifier. */
export interface PaperLink {
  /** The link; for an identifier that stands in the text, the node around it. */
  readonly node: Element;
  readonly found: Identified;
  /** What the link says, or the identifier as it stands there. */
  readonly text: string;
  readonly isText: boolean;
  /** Does it stand among references, footnotes or comments? */
  readonly isCited: boolean;
}

/** Menus, and what stands at the foot of each page of a site. */
const CHROME = 'nav, [role="navigation"], body > footer, [role="contentinfo"]';

/** Every link of a page that leads to a paper, in the page's order. One query; a link to nothing costs next to nothing. */
export function paperLinks(root: ParentNode, base: string): PaperLink[] {
  const links: PaperLink[] = [];
  let references: References;
  for (const node of root.querySelectorAll('a[href], h1, h2, h3, h4, h5, h6')) {
    if (node.tagName !== 'A') {
      references = nextReferences(references, node);
      continue;
    }
    const found = identifyLink(node.getAttribute('href') ?? '', base);
    if (found && !node.closest(CHROME))
      links.push({ node, found, text: titleText(node), isText: false, isCited: isCited(node, references) });
  }
  return links;
}

const MAY_NAME = /arxiv|doi|10\.\d{4}|pm(?:c|id)/i;
const NOT_READ = 'a, script, style, noscript, template, textarea, pre, code, nav, svg';

/** Every identifier that stands in a page's text, outside of links that lead to a paper. */
export function identifiersOnPage(root: Element): PaperLink[] {
  if (!MAY_NAME.test(root.textContent ?? '')) return [];
  const links: PaperLink[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const around = node.parentElement;
    if (!around || !MAY_NAME.test(text) || around.closest(NOT_READ)) continue;
    for (const { start, end, ...found } of identifiersIn(text))
      links.push({
        node: around,
        found,
        text: text.slice(start, end),
        isText: true,
        isCited: isCited(around, undefined),
      });
  }
  return links;
}

/** `NodeFilter.SHOW_TEXT`: the name is missing where pages are read without a browser. */
const SHOW_TEXT = 4;
