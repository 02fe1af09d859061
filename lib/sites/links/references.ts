import { inOrder } from './page-order.ts';

/** Level of the heading that references stand under, while they last. */
export type References = number | undefined;

/** Where papers are cited and not listed: bibliographies, footnotes, comments. */
const CITING =
  '.references, .reference-list, .reflist, .bibliography, .footnotes, .footnote, .endnotes, .ltx_bibliography, .csl-bib-body, ' +
  '#references, #bibliography, #footnotes, #comments, .comments, .comment, .comment-list, shreddit-comment, cite, sup, ' +
  '[role="doc-endnotes"], [role="doc-endnote"], [role="doc-footnote"], [role="doc-bibliography"], [role="doc-biblioentry"]';

const HEADING =
  /^[^\p{L}]*(?:references?(?: list)?|bibliography|literature(?: cited)?|works cited|cited works|citations?|footnotes?|endnotes?|notes|sources)[^\p{L}]*$/iu;

/** What stands from a heading to the next one. */
export interface Section {
  readonly heading: Element;
  readonly references: References;
}

/** What the last heading before this node began. */
export function referencesAt(node: Node, sections: readonly Section[]): References {
  let [from, to] = [0, sections.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const heading = sections[middle]?.heading;
    if (heading && inOrder(heading, node) < 0) from = middle + 1;
    else to = middle;
  }
  return sections[from - 1]?.references;
}

/**
 * What a heading begins or ends, after the sections before it: references last until the next heading of their own or a higher
 * level. The first heading of a page is its title, whatever it says.
 */
export function nextReferences(before: readonly Section[], heading: Element): References {
  const level = Number(heading.tagName.charAt(1));
  const current = before.at(-1)?.references;
  if (current !== undefined && level > current) return current;
  return before.length > 0 && isHeading(heading) ? level : undefined;
}

/** Does this stand among references? A table under such a heading is a table of papers all the same. */
export function isCited(node: Element, references: References): boolean {
  if (node.closest(CITING)) return true;
  if (references !== undefined) return !node.closest('table');
  const before = node.closest('ol, ul')?.previousElementSibling;
  return before !== null && before !== undefined && before.tagName === 'P' && isHeading(before);
}

function isHeading(node: Element): boolean {
  const text = node.textContent ?? '';
  return text.length < 40 && HEADING.test(text);
}
