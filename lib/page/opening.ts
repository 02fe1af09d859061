import { parseArxivId } from '../papers/arxiv.ts';
import type { PaperFacts } from '../papers/paper.ts';
import type { Item } from './item.ts';

/** Addresses under which the paper itself opens: its page here, its abstract or text on arXiv. */
const PAPER_PATHS: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^huggingface\.co$/, /^\/papers\/([^/]+)\/?$/],
  [/^(?:www\.|export\.)?arxiv\.org$/, /^\/(?:abs|pdf|html)\/(.+?)(?:\.pdf)?\/?$/],
  [/^(?:www\.)?alphaxiv\.org$/, /^\/(?:abs|pdf|overview)\/(.+?)\/?$/],
];

/** Does this link open that paper? */
export function opensPaper(href: URL, facts: Pick<PaperFacts, 'ids'>): boolean {
  return PAPER_PATHS.some(([host, path]) => {
    const text = host.test(href.hostname) ? path.exec(href.pathname)?.[1] : undefined;
    const arxiv = text === undefined ? undefined : parseArxivId(text);
    return arxiv !== undefined && facts.ids.includes(arxiv.id);
  });
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
    const href = link instanceof HTMLAnchorElement ? new URL(link.href) : undefined;
    const item = link && items().find(({ entry }) => entry.anchor.contains(link));
    if (item && href && opensPaper(href, item.entry.facts)) onOpen(item);
  };
  document.addEventListener('click', onClick, { signal, capture: true });
  document.addEventListener('auxclick', onClick, { signal, capture: true });
}
