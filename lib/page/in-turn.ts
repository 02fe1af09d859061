/** What is done in one frame: placing a mark is 1. Measured on 1,000 cards: 100 a frame make no task over 50 ms. */
const A_FRAME = 100;

/** A page of so many entries is done frame by frame; on a longer one only so many frames, as far as a reader sees. */
const ALL_IN_FRAMES = 1500;
const FRAMES = 4;

/** The rest is done in so many turns: what a turn costs on a page of thousands is the page, which is laid out once a turn. */
const TURNS = 10;

/** They wait until the browser has nothing better to do, but no longer than this, in milliseconds. */
const AT_THE_LATEST = 500;

/**
 * Does `job` for 0 to `length` - 1, in turns: layout is what jobs cost, and one turn is laid out once. The first turn comes at
 * once, the next ones frame by frame, the rest when the browser is idle: a page of thousands stays smooth while the reader
 * scrolls it.
 *
 * @param job returns what it has cost.
 */
export function inTurn(
  window: Window,
  signal: AbortSignal,
  length: number,
  job: (index: number) => number,
  onDone: () => void,
): void {
  let next = 0;
  let turns = 0;
  const isFrame = () => length <= ALL_IN_FRAMES || turns < FRAMES;
  const step = () => {
    if (signal.aborted) return;
    const most = isFrame() ? A_FRAME : length / TURNS;
    for (let spent = 0; next < length && spent < most; next += 1) spent += job(next);
    turns += 1;
    if (next >= length) onDone();
    else if (isFrame()) window.requestAnimationFrame(step);
    else window.requestIdleCallback(step, { timeout: AT_THE_LATEST });
  };
  step();
}
