/** How a long job tells how far it is, and how it is stopped: it rejects with the signal's reason. */
export interface Job {
  readonly signal?: AbortSignal;
  /** In records. `done` ends at `total`. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Goes through a list in parts, so that a long one can be shown, stopped, and leaves the page usable between them.
 */
export async function inParts<T>(
  list: readonly T[],
  size: number,
  { signal, onProgress }: Job,
  work: (part: readonly T[], at: number) => Promise<void> | void,
): Promise<void> {
  for (let at = 0; at < list.length; at += size) {
    signal?.throwIfAborted();
    await work(list.slice(at, at + size), at);
    onProgress?.(Math.min(at + size, list.length), list.length);
    await nextTurn();
  }
  signal?.throwIfAborted();
}

/** Lets the page draw, and hear a click on Stop. */
export async function nextTurn(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}
