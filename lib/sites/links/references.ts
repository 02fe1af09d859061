/** Where papers are cited and not listed: bibliographies, footnotes, comments. */
const CITING =
  '.references, .reference-list, .reflist, .bibliography, .footnotes, .footnote, .endnotes, .ltx_bibliography, .csl-bib-body, ' +
  '#references, #bibliography, #footnotes, #comments, .comments, .comment, .comment-list, cite, sup, ' +
  '[role="doc-endnotes"], [role="doc-endnote"], [role="doc-footnote"], [role="doc-bibliography"], [role="doc-biblioentry"]';

const HEADING =
  /^[\s\d.§]*(?:references?(?: list)?|bibliography|literature(?: cited)?|works cited|citations?|footnotes?|endnotes?|notes|sources)[\s:.¶#]*$/i;

/** Does this stand among references? */
export function isCited(node: Element): boolean {
  return node.closest(CITING) !== null || isUnderHeading(node);
}

/** Is the nearest heading before it one of references? */
function isUnderHeading(node: Element): boolean {
  for (let at: Element | null = node.closest('ol, ul, dl, table, p'); at; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const heading = headingIn(before);
      if (heading) return HEADING.test(heading.textContent ?? '');
    }
  }
  return false;
}

function headingIn(node: Element): Element | undefined {
  if (/^H[1-6]$/.test(node.tagName)) return node;
  return [...node.querySelectorAll('h1, h2, h3, h4, h5, h6')].at(-1);
}
