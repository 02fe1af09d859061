import { afterLayout } from './after-layout.ts';
import { later } from './later.ts';
import { halfOnScreen, type Extent } from './on-screen.ts';

/** Half visible for this long is met (design: "sighting"), in milliseconds. */
const DWELL = 1000;

/** While the reader scrolls, look this often, in milliseconds. */
const BETWEEN_LOOKS = 200;

interface Watch<Key> {
  /** Entries that have not been on screen yet, in the page's order. */
  readonly left: () => readonly (Extent & { readonly key: Key })[];
  readonly onSeen: (keys: readonly Key[]) => void;
  readonly now: () => number;
}

/**
 * Notices which entries have been half on screen for a second, in a tab that is looked at. It looks when the reader scrolls
 * and while a second is running, and else not at all: a page that is left alone costs nothing.
 *
 * @returns a function to call when entries were added.
 */
export function watchSightings<Key>(document: Document, signal: AbortSignal, watch: Watch<Key>): () => void {
  const window = document.defaultView;
  const since = new Map<Key, number>();
  let waiting = false;

  const look = afterLayout(window, signal, () => {
    waiting = false;
    if (!window || document.visibilityState !== 'visible') return since.clear();
    const left = watch.left();
    const visible = new Set(halfOnScreen(left, window).flatMap((index) => left[index]?.key ?? []));
    const seen = settle(since, visible, watch.now());
    if (seen.length > 0) watch.onSeen(seen);
    if (since.size > 0) lookSoon();
  });

  function lookSoon(): void {
    if (waiting) return;
    waiting = true;
    later(BETWEEN_LOOKS, signal, look);
  }

  /** A tab that nobody sees has no frames: what was seen for a moment before must not count as seen until it is back. */
  function onTurn(): void {
    since.clear();
    lookSoon();
  }

  window?.addEventListener('scroll', lookSoon, { signal, passive: true, capture: true });
  window?.addEventListener('resize', lookSoon, { signal });
  document.addEventListener('visibilitychange', onTurn, { signal });
  return lookSoon;
}

/** Keeps the time since when each key is visible; returns, and forgets, those that have been for long enough. */
function settle<Key>(since: Map<Key, number>, visible: ReadonlySet<Key>, now: number): Key[] {
  for (const key of since.keys()) if (!visible.has(key)) since.delete(key);
  for (const key of visible) if (!since.has(key)) since.set(key, now);
  const seen = [...since].filter(([, from]) => now - from >= DWELL).map(([key]) => key);
  for (const key of seen) since.delete(key);
  return seen;
}
