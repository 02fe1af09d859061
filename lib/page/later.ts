/** Runs `work` after `ms` milliseconds, unless the signal ends first. Returns a way to call it off. */
export function later(ms: number, signal: AbortSignal, work: () => void): () => void {
  if (signal.aborted) return () => undefined;
  const callOff = () => {
    clearTimeout(timer);
    // A page lives long, and is looked at often: nothing that is over hangs on its signal.
    signal.removeEventListener('abort', callOff);
  };
  const timer = setTimeout(() => {
    callOff();
    work();
  }, ms);
  signal.addEventListener('abort', callOff);
  return callOff;
}
