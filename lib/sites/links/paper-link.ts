import { identifyLink, type Identified } from '../../papers/identify.ts';
import { titleText } from '../reading/title-text.ts';

/** A place on a page that names a paper by an identifier. */
export interface PaperLink {
  readonly node: Element;
  readonly found: Identified;
  /** What the link says. */
  readonly text: string;
}

/** Menus, and what stands at the foot of each page of a site. */
const CHROME = 'nav, [role="navigation"], body > footer, [role="contentinfo"], deja-lu-bar';

/** Every link of a page that leads to a paper, in the page's order. */
export function paperLinks(root: ParentNode, base: string): PaperLink[] {
  const links: PaperLink[] = [];
  for (const node of root.querySelectorAll('a[href]')) {
    const found = identifyLink(node.getAttribute('href') ?? '', base);
    if (found && !node.closest(CHROME)) links.push({ node, found, text: titleText(node) });
  }
  return links;
}
