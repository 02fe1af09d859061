import type { Entry } from '../site.ts';

/** The next sibling of this name, before another of the node's own. What others have put between is passed over. */
export function nodeAfter(node: Element, name: string): Element | undefined {
  let next = node.nextElementSibling;
  while (next && next.localName !== name && next.localName !== node.localName) next = next.nextElementSibling;
  return next?.localName === name ? next : undefined;
}

/**
 * The nodes of a row. `dt` and `dd` are siblings, and nothing holds both; but other extensions put a box around each
 * pair, or around either of them.
 */
export function pairOf(dt: Element, dd: Element | null | undefined): Pick<Entry, 'anchor' | 'rest'> {
  if (!dd) return { anchor: dt };
  let [first, last] = [dt, dd];
  while (first.parentElement && !first.parentElement.contains(dd)) first = first.parentElement;
  const both = first.parentElement;
  while (last.parentElement && last.parentElement !== both) last = last.parentElement;
  return both && isBox(both, first) ? { anchor: both } : { anchor: first, rest: [last] };
}

/** Is this the box of one pair? A list holds several, and a page its heading. */
function isBox(node: Element, first: Element): boolean {
  if (node.localName === 'dl') return false;
  for (const child of node.children) {
    if (child !== first && (child.localName === 'dt' || child.querySelector('dt'))) return false;
  }
  return !node.querySelector('h1');
}
