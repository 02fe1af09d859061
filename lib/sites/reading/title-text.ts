import { tidyText } from '../../papers/title.ts';
import { ADDED } from './plain-title.ts';

/**
 * What MathJax 2 adds to a page: `MathJax`, `MathJax_Preview`, `MathJax_SVG`, `MJX_Assistive_MathML`, `mjx-chtml` and more. By
 * attribute, where case counts: on a page without doctype `.MathJax` is `.mathjax` too, and so is all that it may draw in.
 */
const DRAWN_BY_2 = '[class*="MathJax"], [class*="MJX_"], [class*="mjx-chtml"]';
const DRAWN_BY_3 = 'mjx-container';
/** Version 2 leaves the source of a formula beside it. */
const SOURCE = 'script[type^="math/tex"]';

/**
 * The text of a title, the same before and after MathJax has rewritten it: what it drew is left out, and its source
 * stands in dollars again. Buttons are no part of it. `without` names what is no part of the title (a label before it, buttons behind it).
 */
export function titleText(
  node: Element | null | undefined,
  without = '',
  texOf: (told: Element) => string = textOf,
): string {
  if (!node) return '';
  const drop = [DRAWN_BY_2, ADDED, without].filter(Boolean).join(', ');
  if (!node.querySelector(`${drop}, ${SOURCE}, ${DRAWN_BY_3}`)) return tidyText(node.textContent);
  const copy = node.cloneNode(true) as Element;
  for (const source of copy.querySelectorAll(SOURCE)) source.replaceWith(`$${source.textContent ?? ''}$`);
  for (const drawn of copy.querySelectorAll(DRAWN_BY_3)) drawn.replaceWith(formulaIn(drawn, texOf));
  for (const extra of copy.querySelectorAll(drop)) extra.remove();
  return tidyText(copy.textContent);
}

/** Version 3 keeps the source in some settings only; else it is made of what a screen reader is told. */
function formulaIn(drawn: Element, texOf: (told: Element) => string): string {
  const annotation = drawn.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
  const source = annotation ?? drawn.querySelector('[data-latex]')?.getAttribute('data-latex');
  const told = drawn.querySelector('mjx-assistive-mml');
  const tex = source ?? (told ? texOf(told) : '');
  return tex.trim() === '' ? '' : `$${tex.trim()}$`;
}

/** Most sites have the source, or no formulas in titles: what makes TeX of MathML is a tenth of a reader (`formula-title.ts`). */
function textOf({ textContent }: Element): string {
  return textContent ?? '';
}
