import type { PaperFacts } from '../papers/paper.ts';
import type { Item } from './item.ts';

/** Addresses under which the paper itself opens: its page here, its abstract or text on arXiv. */
const PAPER =
  /^https?:\/\/(?:(?:www|export)\.)?(?:huggingface\.co|(?:ar|alpha)xiv\.org)\/(?:papers|abs|pdf|html|overview)\/([^?#]+)/;

/** What there is no part of the id: its version, a suffix, and the subject in `math.GT/0309136`. */
const NOT_OF_ID = /(?:v\d+)?(?:\.pdf)?\/?$|\.[A-Z]{2}(?=\/)/g;

/** Does this link open that paper? */
export function opensPaper(href: string, { ids }: Pick<PaperFacts, 'ids'>): boolean {
  const id = `arxiv:${PAPER.exec(href)?.[1]?.replace(NOT_OF_ID, '')}`;
  return ids.some((known) => known === id);
}

/** Calls back when the reader opens a paper by a link in its own entry, in this tab or another one. */
export function watchOpening(
  document: Document,
  signal: AbortSignal,
  items: () => readonly Item[],
  onOpen: (item: Item) => void,
): void {
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button > 1) return;
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const item = items().find(({ entry }) => entry.anchor.contains(link));
    if (item && opensPaper(link.href, item.entry.facts)) onOpen(item);
  };
  document.addEventListener('click', onClick, { signal, capture: true });
  document.addEventListener('auxclick', onClick, { signal, capture: true });
}
