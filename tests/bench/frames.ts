import type { Page } from '@playwright/test';

/** What the frames of a page tell. */
export interface Frames {
  /** Milliseconds between two frames, from the page's load event on. */
  readonly longestFrame: number;
  /**
   * Frames from the first mark placed to the last, and from the first that says something to the last: what lies between is
   * the look-up, which is timed by itself. 0 where no marks are waited for.
   */
  readonly framesToDone: number;
}

/** For the page's start: counts its frames, and marks as they are placed; of what they say it is told. */
export const FRAMES = `(() => {
  const frames = { longest: 0, count: 0, marks: 0 };
  globalThis.benchFrames = frames;
  const marks = document.getElementsByTagName('deja-lu-mark');
  let before;
  const step = (now) => {
    frames.count += 1;
    if (before !== undefined && document.readyState === 'complete') frames.longest = Math.max(frames.longest, now - before);
    before = now;
    if (marks.length > frames.marks) {
      frames.marks = marks.length;
      frames.placing ??= frames.count;
      frames.placed = frames.count;
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
  for (const name of ['saying', 'said']) addEventListener('bench-' + name, () => { frames[name] ??= frames.count; });
})()`;

/** Resolves when so many marks say something: asked where our content script lives, since no page can look into a mark. */
export async function watchMarks(page: Page, marks: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const world = new Promise<number>((found) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) found(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await world;
  await session.send('Runtime.evaluate', { expression: whenDrawn(marks), contextId, awaitPromise: true });
  await session.detach();
}

/** In each frame only the marks that were not drawn in the last are looked at, from the end: the watch must cost nothing. */
function whenDrawn(marks: number): string {
  return `new Promise((done) => {
    const isDrawn = (host) => chrome.dom.openOrClosedShadowRoot(host)?.querySelector('[data-marks]:not([data-marks=""])');
    const hosts = document.getElementsByTagName('deja-lu-mark');
    let waiting;
    const step = () => {
      if (hosts.length > 0 && isDrawn(hosts[0])) dispatchEvent(new CustomEvent('bench-saying'));
      if (waiting === undefined && hosts.length >= ${marks}) waiting = [...hosts];
      while (waiting?.length > 0 && isDrawn(waiting.at(-1))) waiting.pop();
      if (waiting?.length === 0) {
        dispatchEvent(new CustomEvent('bench-said'));
        done();
      } else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`;
}

interface Counted {
  readonly longest: number;
  readonly placing?: number;
  readonly placed?: number;
  readonly saying?: number;
  readonly said?: number;
}

export async function framesOf(page: Page): Promise<Frames> {
  const {
    longest,
    placing = 0,
    placed = 0,
    saying = 0,
    said = 0,
  }: Counted = await page.evaluate('benchFrames');
  return { longestFrame: longest, framesToDone: placed - placing + said - saying };
}
