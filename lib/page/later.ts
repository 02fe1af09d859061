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
