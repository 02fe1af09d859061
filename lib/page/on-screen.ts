import type { Entry } from '../sites/site.ts';

/** What an entry takes up: one node, or several siblings. */
export type Extent = Pick<Entry, 'anchor' | 'rest'>;

/** Rows of a grid may differ in where they end: this many entries further up are looked at too. */
const WIDEST_ROW = 8;

/**
 * Index of the first entry that reaches into the window, by halving: entries stand in the page's order, so that a
 * thousand of them take ten looks. Length of the list where all are above it.
 */
export function firstOnScreen(entries: readonly Extent[]): number {
  return firstBelow(entries, 0);
}

function firstBelow(entries: readonly Extent[], line: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottomOf(entries[middle]) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Indexes of the entries of which at least half, or half the window, can be seen. */
export function halfOnScreen(entries: readonly Extent[], window: Window): number[] {
  const seen: number[] = [];
  for (let index = Math.max(0, firstOnScreen(entries) - WIDEST_ROW); index < entries.length; index += 1) {
    const top = entries[index]?.anchor.getBoundingClientRect().top ?? 0;
    const bottom = bottomOf(entries[index]);
    if (bottom === top) continue;
    if (top > window.innerHeight) break;
    const inside = Math.min(bottom, window.innerHeight) - Math.max(top, 0);
    if (inside >= Math.min(bottom - top, window.innerHeight) / 2) seen.push(index);
  }
  return seen;
}

function bottomOf(entry: Extent | undefined): number {
  return (entry?.rest?.at(-1) ?? entry?.anchor)?.getBoundingClientRect().bottom ?? 0;
}

/** Entries on the screen, or this far above and below it, in pixels. */
const NEAR = 900;

/** The entries that are on the screen, or will be after a little scrolling. */
export function entriesNearScreen<E extends Extent>(entries: readonly E[], document: Document): E[] {
  const height = document.documentElement.clientHeight;
  const near: E[] = [];
  const first = firstBelow(entries, -NEAR);
  for (const entry of entries.slice(Math.max(0, first - WIDEST_ROW))) {
    if (entry.anchor.getBoundingClientRect().top > height + NEAR) break;
    if (bottomOf(entry) > -NEAR) near.push(entry);
  }
  return near;
}

/** What of a list is on the screen at once, at the most; it comes before what is further up. */
const SCREENFUL = 40;

/** 0 to length - 1, nearest to the reader first: a screenful at and after `from`, then by turns further up and further down. */
export function fromScreenOutwards(length: number, from: number): number[] {
  const start = Math.min(from, length);
  const order: number[] = [];
  for (let down = start, up = start - 1; down < length || up >= 0;) {
    if (down < length) order.push(down++);
    if (up >= 0 && (down >= length || down >= start + SCREENFUL)) order.push(up--);
  }
  return order;
}
