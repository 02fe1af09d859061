import type { Urgency } from './observe.ts';

/** Where papers are: a link leads to each, headings name lists, and a mark of ours stands on each. */
const TELLING = 'a[href], h1, h2, h3, dt, deja-lu-mark, deja-lu-bar';

/** What has words that nobody sees; images, frames and the like have none. */
const MUTE = /^(?:SCRIPT|STYLE|NOSCRIPT|svg)$/;

/**
 * How soon a change may concern the entries of a page: at once where it brings or takes a link, a heading or a mark, or words in
 * one of them; soon where it is other words, which may be a title or a clock; never where it has no words, as images that come
 * and go while the reader scrolls.
 */
export function urgencyOf(
  { target, addedNodes, removedNodes }: Pick<MutationRecord, 'target' | 'addedNodes' | 'removedNodes'>,
  isOfEntry: (node: Node) => boolean,
): Urgency {
  const changed = [...addedNodes, ...removedNodes];
  if (changed.some(isTelling)) return 'now';
  if (changed.every(isMute)) return undefined;
  return isWithin(target, isOfEntry) ? 'now' : 'soon';
}

function isWithin(target: Node, isOfEntry: (node: Node) => boolean): boolean {
  for (let node: Node | null = target; node; node = node.parentNode) if (isOfEntry(node)) return true;
  return false;
}

function isTelling(node: Node): boolean {
  return node instanceof Element && (node.matches(TELLING) || node.querySelector(TELLING) !== null);
}

function isMute(node: Node): boolean {
  return MUTE.test(node.nodeName) || (node.textContent ?? '').trim() === '';
}
