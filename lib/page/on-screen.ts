/** Rows of a grid may differ in where they end: this many entries further up are looked at too. */
const WIDEST_ROW = 8;

/**
 * Index of the first entry that reaches into the window, by halving: entries stand in the page's order, so that a
 * thousand of them take ten looks. Length of the list where all are above it.
 */
export function firstOnScreen(anchors: readonly Element[]): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.getBoundingClientRect().bottom ?? 0) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Indexes of the entries of which at least half, or half the window, can be seen. */
export function halfOnScreen(anchors: readonly Element[], window: Window): number[] {
  const seen: number[] = [];
  for (let index = Math.max(0, firstOnScreen(anchors) - WIDEST_ROW); index < anchors.length; index += 1) {
    const box = anchors[index]?.getBoundingClientRect();
    if (!box || box.height === 0) continue;
    if (box.top > window.innerHeight) break;
    const inside = Math.min(box.bottom, window.innerHeight) - Math.max(box.top, 0);
    if (inside >= Math.min(box.height, window.innerHeight) / 2) seen.push(index);
  }
  return seen;
}

/** 0 to length - 1, those at and after `start` first, then backwards from it: nearest to the reader first. */
export function fromScreenOutwards(length: number, start: number): number[] {
  const all = Array.from({ length }, (_, index) => index);
  return [...all.slice(start), ...all.slice(0, start).reverse()];
}
