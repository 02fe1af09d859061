import { isHost } from './host.ts';
import { later } from './later.ts';

/** How soon a change of the page is looked at; `undefined` is not at all. */
export type Urgency = 'now' | 'soon' | undefined;

/** What may but need not mean anything waits this long, in milliseconds: a page that ticks is not looked at with each tick. */
const SOON = 1000;

/** A look is followed by a rest of so many times its length: whatever a page does, most of its time is its own. */
const REST = 4;

/**
 * Calls `onChange` in the next frame, or soon, after the page has added or removed nodes. What has changed is not told: whoever
 * listens looks again at what is there. Our own hosts do not count.
 *
 * @param urgencyOf is asked about each change that is not ours.
 * @param canWait may the page be laid out first? The frame in which a page starts up is long enough without us; where something
 * of ours is to be put back, it has to be there before anybody sees the frame.
 */
export function observe(
  document: Document,
  signal: AbortSignal,
  onChange: () => void,
  urgencyOf: (record: MutationRecord) => Urgency = () => 'now',
  canWait: () => boolean = () => false,
): void {
  const window = document.defaultView;
  if (!window) return;
  let planned: Urgency;
  let callOff = () => {};
  let restsUntil = 0;

  function look(): void {
    planned = undefined;
    const begun = performance.now();
    onChange();
    const ended = performance.now();
    restsUntil = ended + (ended - begun) * REST;
  }

  function plan(urgency: Urgency): void {
    if (!urgency || planned === 'now' || planned === urgency) return;
    callOff();
    planned = urgency;
    const wait = Math.max(urgency === 'soon' ? SOON : 0, restsUntil - performance.now());
    callOff = wait > 0 ? later(wait, signal, look) : inFrame();
  }

  function inFrame(): () => void {
    const frame = window?.requestAnimationFrame(() => {
      if (canWait()) callOff = later(0, signal, look);
      else look();
    });
    return () => window?.cancelAnimationFrame(frame ?? 0);
  }

  const observer = new MutationObserver((records) => {
    for (const record of records) if (planned !== 'now' && !isOurs(record)) plan(urgencyOf(record));
  });
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    callOff();
  });
}

/** That we put hosts there is no news; that somebody took one away is. */
function isOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
  return removedNodes.length === 0 && [...addedNodes].every(isHost);
}

/** Calls `onChange` when one of these attributes of one of these nodes changes. */
export function observeAttributes(
  nodes: readonly Element[],
  attributeFilter: string[],
  signal: AbortSignal,
  onChange: () => void,
): void {
  const observer = new MutationObserver(onChange);
  for (const node of nodes) observer.observe(node, { attributeFilter });
  signal.addEventListener('abort', () => observer.disconnect());
}
