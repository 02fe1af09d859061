/** Runs `work` after `ms` milliseconds, unless the signal ends first. Returns a way to call it off. */
export function later(ms: number, signal: AbortSignal, work: () => void): () => void {
  if (signal.aborted) return () => undefined;
  const timer = setTimeout(work, ms);
  const stop = () => clearTimeout(timer);
  signal.addEventListener('abort', stop, { once: true });
  return () => {
    stop();
    signal.removeEventListener('abort', stop);
  };
}

/** So many turns come at once, frame by frame: as far as a reader sees. */
const AT_ONCE = 3;

/** Later turns are longer: what a turn costs on a page of thousands is the page, not the marks. */
const LONGER = 3;

/** They wait until the browser has nothing better to do, but no longer than this, in milliseconds. */
const AT_THE_LATEST = 1000;

/**
 * Runs jobs in the order given, so many a turn: layout is what they cost, and one turn is laid out once. The first turns
 * come frame by frame, the rest when the browser is idle: a page of thousands stays smooth while the reader scrolls it.
 */
export function inTurn(
  window: Window,
  signal: AbortSignal,
  perTurn: number,
  jobs: readonly (() => void)[],
): void {
  let next = 0;
  const step = () => {
    if (signal.aborted) return;
    const end = next + perTurn * (next < AT_ONCE * perTurn ? 1 : LONGER);
    for (const job of jobs.slice(next, end)) job();
    next = end;
    if (next >= jobs.length) return;
    if (next < AT_ONCE * perTurn) window.requestAnimationFrame(step);
    else window.requestIdleCallback(step, { timeout: AT_THE_LATEST });
  };
  step();
}
