import { identifiersIn as identifiersInText } from '../../papers/identifiers-in.ts';
import { identifyLink, type Identified } from '../../papers/identify.ts';
import { titleText } from '../reading/title-text.ts';
import { inOrder } from './page-order.ts';
import { isCited, nextReferences, referencesAt, type Section } from './references.ts';

/** A place on a page that names a paper by an identifier. */
export interface PaperLink {
  /** The link; for an identifier that stands in the text, the node around it. */
  readonly node: Element;
  /** Where it stands among the others: the link again, or the text. */
  readonly at: Node;
  readonly found: Identified;
  /** What the link says, or the identifier as it stands there. */
  readonly text: string;
  readonly isText: boolean;
  /** Does it stand among references, footnotes or comments? */
  readonly isCited: boolean;
}

/** Menus, and what stands at the foot of each page of a site. */
const CHROME = 'nav, [role="navigation"], body > footer, [role="contentinfo"]';

/**
 * Every place in a part of a page that names a paper, in its order: links, and identifiers in the text outside of such links.
 * One query; a link to nothing costs next to nothing.
 */
export function paperLinks(root: Element, base: string): PaperLink[] {
  const links: PaperLink[] = [];
  const sections: Section[] = [];
  for (const node of root.querySelectorAll('a[href], h1, h2, h3, h4, h5, h6')) {
    if (node.tagName !== 'A') {
      sections.push({ heading: node, references: nextReferences(sections, node) });
      continue;
    }
    const found = identifyLink(node.getAttribute('href') ?? '', base);
    if (!found || node.closest(CHROME)) continue;
    const cited = isCited(node, sections.at(-1)?.references);
    links.push({ node, at: node, found, text: titleText(node), isText: false, isCited: cited });
  }
  const inText = identifiersIn(root, sections);
  return inText.length === 0 ? links : [...links, ...inText].sort(({ at: a }, { at: b }) => inOrder(a, b));
}

/** Nothing else begins an identifier (`identifiers/places.ts`); most pages have none of it, and are read no further. */
const MAY_NAME =
  /arxiv|\bdoi\b|\b10\.\d{4}|\bpm(?:c\d|c?id)|openreview\.net|aclanthology\.|s2cid|corpus ?id|dblp:/i;
const NOT_READ = `a, script, style, noscript, template, textarea, pre, code, svg, ${CHROME}`;

function identifiersIn(root: Element, sections: readonly Section[]): PaperLink[] {
  if (!MAY_NAME.test(root.textContent ?? '')) return [];
  const links: PaperLink[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let at = walker.nextNode(); at; at = walker.nextNode()) {
    const whole = at.nodeValue ?? '';
    const node = at.parentElement;
    if (!node || !MAY_NAME.test(whole) || node.closest(NOT_READ)) continue;
    const cited = isCited(node, referencesAt(at, sections));
    for (const { start, end, ...found } of identifiersInText(whole))
      links.push({ node, at, found, text: whole.slice(start, end), isText: true, isCited: cited });
  }
  return links;
}

/** `NodeFilter.SHOW_TEXT`: the name is missing where pages are read without a browser. */
const SHOW_TEXT = 4;
