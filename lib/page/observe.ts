import { isHost } from './host.ts';

/**
 * Calls `onChange` once a frame in which the page has added or removed nodes. What has changed is not told: whoever
 * listens looks again at what is there. Our own hosts do not count.
 */
export function observe(document: Document, signal: AbortSignal, onChange: () => void): void {
  let frame = 0;
  const window = document.defaultView;
  if (!window) return;
  const observer = new MutationObserver((records) => {
    if (frame !== 0 || records.every(isOurs)) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      onChange();
    });
  });
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.cancelAnimationFrame(frame);
  });
}

/** That we put hosts there is no news; that somebody took one away is. */
function isOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
  return removedNodes.length === 0 && [...addedNodes].every(isHost);
}

/** Calls `onChange` when one of these attributes of one of these nodes changes. */
export function observeAttributes(
  nodes: readonly Element[],
  attributeFilter: readonly string[],
  signal: AbortSignal,
  onChange: () => void,
): void {
  const observer = new MutationObserver(onChange);
  for (const node of nodes) observer.observe(node, { attributeFilter: [...attributeFilter] });
  signal.addEventListener('abort', () => observer.disconnect());
}
