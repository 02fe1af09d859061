import type { Entry } from '../site.ts';

/** The `dd` that follows a `dt`, before another `dt`: next to it, or wherever other extensions have put boxes around it. */
export function ddOf(dt: Element): Element | undefined {
  for (let node: Element | null = dt; node; node = node.parentElement) {
    for (let next = node.nextElementSibling; next; next = next.nextElementSibling) {
      const found = isPart(next) ? next : next.querySelector('dt, dd');
      if (found) return found.localName === 'dd' ? found : undefined;
    }
  }
  return undefined;
}

function isPart({ localName }: Element): boolean {
  return localName === 'dd' || localName === 'dt';
}

/**
 * The nodes of a row. `dt` and `dd` are siblings, and nothing holds both; but other extensions put a box around each
 * pair, or around either of them.
 */
export function pairOf(dt: Element, dd: Element | undefined): Pick<Entry, 'anchor' | 'rest'> {
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
