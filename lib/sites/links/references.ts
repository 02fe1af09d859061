import { nearestOf } from './nearest.ts';

/** Level of the heading that references stand under, while they last. */
export type References = number | undefined;

/** Where papers are cited and not listed: bibliographies, footnotes, comments. */
const CITING =
  '.references, .reference-list, d-footnote, d-footnote-list, d-citation-list, .reflist, .bibliography, .footnotes, .footnote, .endnotes, .ltx_bibliography, .csl-bib-body, ' +
  '#references, #bibliography, #footnotes, #comments, .comments, .comment, .comment-list, shreddit-comment, cite, sup, ' +
  '[role="doc-endnotes"], [role="doc-endnote"], [role="doc-footnote"], [role="doc-bibliography"], [role="doc-biblioentry"]';

const HEADING =
  /^[^\p{L}]*(?:references?(?: list)?|bibliography|literature(?: cited)?|works cited|cited works|citations?|footnotes?|endnotes?|notes|sources)[^\p{L}]*$/iu;

/**
 * What a heading begins or ends, after what the one before it began: references last until the next heading of their own or a
 * higher level. The first heading of a page is its title, whatever it says.
 */
export function nextReferences(current: References, heading: Element, isFirst: boolean): References {
  const level = Number(heading.tagName.charAt(1));
  if (current !== undefined && level > current) return current;
  return !isFirst && isHeading(heading) ? level : undefined;
}

/** Tells what stands among references. A table under such a heading is a table of papers all the same. */
export function citedBy(): (node: Element, references: References) => boolean {
  const [citing, table, list] = [CITING, 'table', 'ol, ul'].map((selector) => nearestOf(selector));
  return (node, references) => {
    if (citing?.(node)) return true;
    if (references !== undefined) return !table?.(node);
    const before = list?.(node)?.previousElementSibling;
    return before?.tagName === 'P' && isHeading(before);
  };
}

function isHeading(node: Element): boolean {
  const text = node.textContent ?? '';
  return text.length < 40 && HEADING.test(text);
}
