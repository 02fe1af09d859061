import { later } from '../later.ts';

/** How long a notice stays, in milliseconds, once it is neither pointed at nor has the keyboard. */
export const NOTICE_STAYS = 8000;

/** Lets something go after a while, and waits as long as the reader is at it. */
export function stayingWhile(
  node: HTMLElement,
  signal: AbortSignal,
  onGone: () => void,
  stays = NOTICE_STAYS,
) {
  let isWanted = false;
  let isHeld = false;
  let stop: () => void = () => undefined;
  const count = () => {
    stop();
    if (isWanted && !isHeld) stop = later(stays, signal, onGone);
  };
  const hold = (held: boolean) => () => {
    isHeld = held;
    count();
  };
  for (const type of ['pointerenter', 'focusin']) node.addEventListener(type, hold(true));
  for (const type of ['pointerleave', 'focusout']) node.addEventListener(type, hold(false));
  return {
    start(): void {
      isWanted = true;
      count();
    },
    stop(): void {
      [isWanted, isHeld] = [false, false];
      stop();
    },
  };
}
