import type { BarView } from './bar-view.ts';

interface Drafts {
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  /** What is typed and not a tag yet. */
  readonly text?: string | undefined;
}

/**
 * What was typed on a paper and is not kept: text that Escape left half a tag, and all that was handed over while the
 * store could not be used. It stands in its field again when that is next opened.
 */
export function createDrafts() {
  const drafts = new Map<string, Drafts>();
  /** Handed over, and not heard of since. */
  let handedOver: { readonly title: string; readonly given: Drafts } | undefined;
  let lastDone: BarView['done'];

  function put(title: string, change: Drafts): void {
    drafts.set(title, { ...drafts.get(title), ...change });
  }

  return {
    of: (title: string): Drafts => drafts.get(title) ?? {},
    put,
    /** The reader is done with these. */
    handOver(title: string, given: Drafts): void {
      put(title, given);
      handedOver = { title, given };
    },
    /** What the bar is told next decides: something new that is done means kept; else it stays ours to hold. */
    heard({ done }: Pick<BarView, 'done'>): void {
      const isNew = done !== undefined && done !== lastDone;
      lastDone = done;
      if (!isNew || !handedOver) return;
      const forgotten = Object.keys(handedOver.given).map((field) => [field, undefined]);
      put(handedOver.title, Object.fromEntries(forgotten));
      handedOver = undefined;
    },
  };
}
