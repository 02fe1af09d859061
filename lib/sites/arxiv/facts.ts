import type { PaperFacts, PaperId } from '../../papers/paper.ts';
import { tidyText } from '../../papers/title.ts';
import { formulaTitle } from '../reading/formula-title.ts';

/** The abs page of a paper, wherever it was met. */
export function absPage(id: PaperId): string {
  return `https://arxiv.org/abs/${id.slice('arxiv:'.length)}`;
}

/**
 * A title without the `Title:` before it, whether that is marked as a label or not. Nearly all titles are a label and
 * one text behind it; a page of 2,000 of them is read many times, so that is looked at first.
 */
export function titleIn(node: Element): string {
  const label = node.firstElementChild;
  const isLabel = label?.classList.contains('descriptor') === true;
  const text = label?.nextSibling;
  if (isLabel && text?.nodeType === 3 && !text.nextSibling) return tidyText(text.nodeValue?.trim());
  const title = formulaTitle(node, LABEL);
  return isLabel ? title : title.replace(/^Title:\s*/, '');
}

/** `Title:`, `Authors:`, `Abstract:` */
export const LABEL = '.descriptor';

/** The authors of a line of links to them; of their names alone where there are no links. */
export function authorsIn(line: Element | null): Partial<PaperFacts> {
  const text = tidyText(line?.textContent).replace(/^Authors?:\s*/i, '');
  const linked = [...(line?.querySelectorAll('a') ?? [])].map((link) => tidyText(link.textContent));
  const authors = (linked.length > 0 ? linked : namesIn(text)).filter(
    (name) => name && !NOT_SHOWN.test(name),
  );
  const more = Number(NOT_SHOWN.exec(text)?.[1]?.replace(',', '') ?? 0);
  return authors.length > 0 ? { authors, authorCount: authors.length + more } : {};
}

/** `et al. (12 additional authors not shown)`; on an abs page the words are a link that shows them. */
const NOT_SHOWN = /(\d[\d,]{0,6}) additional authors?/;

/** arXiv says `(author list is unavailable)` where it has none. */
function namesIn(text: string): string[] {
  return text.startsWith('(') ? [] : text.split(/,\s*and |, | and /);
}
