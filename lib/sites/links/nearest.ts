/** `node.closest(selector)` on a page that stays as it is while it is read. */
export type Nearest = (node: Element) => Element | null;

/** Asks each node once, however many links are below it and however deep: `closest` would ask them all for every link. */
export function nearestOf(selector: string): Nearest {
  const known = new Map<Element, Element | null>();
  return (node) => {
    let at: Element | null = node;
    while (at && !known.has(at) && !at.matches(selector)) at = at.parentElement;
    const found = at && (known.get(at) ?? (known.has(at) ? null : at));
    for (let below: Element | null = node; below && !known.has(below); below = below.parentElement) {
      known.set(below, found);
      if (below === at) break;
    }
    return found;
  };
}
