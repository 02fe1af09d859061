import { tidyText } from '../../papers/title.ts';

/** What other extensions put into a title. */
export const ADDED = 'button, style, svg';

/**
 * The text of a title on a site that draws no formulas (`title-text.ts` reads the others), without buttons and the like.
 * `without` names what is no part of it either: a label before it, buttons behind it.
 */
export function plainTitle(node: Element | null | undefined, without = ADDED): string {
  const drop = `${ADDED}, ${without}`;
  if (!node?.querySelector(drop)) return tidyText(node?.textContent);
  const copy = node.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll(drop)) extra.remove();
  return tidyText(copy.textContent);
}
