import type { Page } from '@playwright/test';

/** What the frames of a page tell. */
export interface Frames {
  /** Milliseconds between two frames, from the page's load event on. */
  readonly longestFrame: number;
  /** Frames from the first mark placed until the last one is drawn; 0 where none is waited for. */
  readonly framesToDone: number;
}

/** For the page's start: counts its frames. It looks for the first mark, which costs nothing, and is told of the last. */
export const FRAMES = `(() => {
  const frames = { longest: 0, count: 0, first: undefined, done: undefined };
  globalThis.benchFrames = frames;
  const marks = document.getElementsByTagName('deja-lu-mark');
  let before;
  const step = (now) => {
    frames.count += 1;
    if (before !== undefined && document.readyState === 'complete') frames.longest = Math.max(frames.longest, now - before);
    before = now;
    if (frames.first === undefined && marks.length > 0) frames.first = frames.count;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
  addEventListener('bench-done', () => { frames.done = frames.count; });
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
      if (waiting === undefined && hosts.length >= ${marks}) waiting = [...hosts];
      while (waiting?.length > 0 && isDrawn(waiting.at(-1))) waiting.pop();
      if (waiting?.length === 0) {
        dispatchEvent(new CustomEvent('bench-done'));
        done();
      } else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`;
}

export async function framesOf(page: Page): Promise<Frames> {
  const frames: { longest: number; first?: number; done?: number } = await page.evaluate('benchFrames');
  const { longest, first = 0, done = first } = frames;
  return { longestFrame: longest, framesToDone: done - first };
}
