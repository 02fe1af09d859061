import { identifiersIn as identifiersInText } from '../../papers/identifiers-in.ts';
import { identifyLink, type Identified } from '../../papers/identify.ts';
import { tidyText } from '../../papers/title.ts';
import { formulaTitle } from '../reading/formula-title.ts';
import { nearestOf } from './nearest.ts';
import { citedBy, nextReferences, type References } from './references.ts';

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

const LINKS_AND_HEADINGS = 'a[href], h1, h2, h3, h4, h5, h6';
const NOT_READ = `script, style, noscript, template, textarea, pre, code, svg, ${CHROME}`;

/**
 * Every place in a part of a page that names a paper, in its order: links, and identifiers in the text outside of such links.
 * A link to nothing costs next to nothing.
 */
export function paperLinks(root: Element, base: string): PaperLink[] {
  const links: PaperLink[] = [];
  const isCited = citedBy();
  const notRead = nearestOf(NOT_READ);
  let [references, isFirst] = [undefined as References, true];
  const add = (node: Element, text: string, isText: boolean, found: Identified) => {
    if (!notRead(node)) links.push({ node, found, text, isText, isCited: isCited(node, references) });
  };
  for (const node of namingNodes(root)) {
    if (!isElement(node)) readText(node, links.at(-1)?.node, add);
    else if (node.tagName === 'A') {
      const found = identifyLink(node.getAttribute('href') ?? '', base);
      if (found) add(node, saidBy(node), false, found);
    } else {
      references = nextReferences(references, node, isFirst);
      isFirst = false;
    }
  }
  return links;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

/** Nothing else begins an identifier (`identifiers/places.ts`); most pages have none of it, and only their links are read. */
const MAY_NAME =
  /arxiv|\bdoi\b|\b10\.\d{4}|\bpm(?:c\d|c?id)|openreview\.net|aclanthology\.|s2cid|corpus ?id|dblp:/i;

function* namingNodes(root: Element): Iterable<Node> {
  const elements = root.querySelectorAll(LINKS_AND_HEADINGS);
  if (!MAY_NAME.test(root.textContent ?? '')) return yield* elements;
  const known = new Set<Node>(elements);
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_ELEMENT_AND_TEXT);
  for (let at = walker.nextNode(); at; at = walker.nextNode())
    if (isElement(at) ? known.has(at) : MAY_NAME.test(at.nodeValue ?? '')) yield at;
}

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`: the names are missing where pages are read without a browser. */
const SHOW_ELEMENT_AND_TEXT = 5;

/** Of a card that is a link altogether, its heading or first line. */
function saidBy(link: Element): string {
  if (!link.firstElementChild) return tidyText(link.textContent);
  const heading = link.querySelector('h1, h2, h3, h4, h5, h6') ?? link.querySelector('p, div');
  return (heading && formulaTitle(heading)) || formulaTitle(link);
}

/** A link that hides where it leads, as those in mails do, may still say it. */
function readText(
  { nodeValue, parentElement }: Node,
  before: Element | undefined,
  add: (node: Element, text: string, isText: boolean, found: Identified) => void,
): void {
  const whole = nodeValue ?? '';
  const link = parentElement?.closest('a[href]');
  if (!parentElement || (link && link === before)) return;
  for (const { start, end, ...found } of identifiersInText(whole)) {
    const text = whole.slice(start, end);
    if (isShortDoi(text, whole.slice(0, start))) continue;
    if (link) return add(link, saidBy(link), false, found);
    add(parentElement, text, true, found);
  }
}

/** `10.1234/5` may be the number of a section or of an article in a shop, where nothing says that it is a DOI. */
function isShortDoi(text: string, before: string): boolean {
  return /^10\.\d{4,9}\/[^/]{1,5}$/.test(text) && !/doi\W*$/i.test(before);
}
