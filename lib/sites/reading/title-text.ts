import { tidyText } from '../../papers/title.ts';

/** What MathJax 2 and 3 add to a page; the source of the formula stays in a script beside it. */
const RENDERED = '.MathJax, .MathJax_Preview, .MathJax_Display, mjx-container, .MJX_Assistive_MathML';
const SOURCE = 'script[type^="math/tex"]';

/**
 * The text of a title, the same before and after MathJax has rewritten it: what it drew is left out, and its source
 * stands in dollars again. `without` names what is no part of the title (a label before it, buttons behind it).
 */
export function titleText(node: Element | null | undefined, without = ''): string {
  if (!node) return '';
  const drop = [RENDERED, without].filter(Boolean).join(', ');
  if (!node.querySelector(`${drop}, ${SOURCE}`)) return tidyText(node.textContent);
  const copy = node.cloneNode(true) as Element;
  for (const source of copy.querySelectorAll(SOURCE)) source.replaceWith(`$${source.textContent ?? ''}$`);
  for (const extra of copy.querySelectorAll(drop)) extra.remove();
  return tidyText(copy.textContent);
}
