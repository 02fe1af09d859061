import { later } from './later.ts';

/**
 * Calls `work` after the next frame, when all is laid out: to ask where things are costs nothing then. However often it is
 * asked for, once a frame.
 */
export function afterLayout(window: Window | null, signal: AbortSignal, work: () => void): () => void {
  let frame = 0;
  signal.addEventListener('abort', () => window?.cancelAnimationFrame(frame));
  return () => {
    if (frame !== 0 || !window || signal.aborted) return;
    frame = window.requestAnimationFrame(() => {
      later(0, signal, () => {
        frame = 0;
        work();
      });
    });
  };
}
