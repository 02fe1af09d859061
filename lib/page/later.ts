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

/** Runs jobs in the order given, so many a frame: layout is what they cost, and one frame lays out once. */
export function inFrames(
  window: Window,
  signal: AbortSignal,
  perFrame: number,
  jobs: readonly (() => void)[],
): void {
  let next = 0;
  const step = () => {
    if (signal.aborted) return;
    for (const job of jobs.slice(next, next + perFrame)) job();
    next += perFrame;
    if (next < jobs.length) window.requestAnimationFrame(step);
  };
  step();
}
