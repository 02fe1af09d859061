import { vi } from 'vitest';

/** Frames that come when a test says so, and how often the page was asked where things are after it had been written to. */
export function framesByHand(window: Window) {
  let waiting: FrameRequestCallback[] = [];
  let forced = 0;
  let written = 0;
  const hosts = () => document.querySelectorAll('deja-lu-mark').length;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((work) => waiting.push(work));
  const count = () => {
    if (hosts() !== written) forced += 1;
    return new DOMRect(0, 0, 0, 0);
  };
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(count);
  for (const name of ['offsetTop', 'offsetLeft', 'offsetWidth', 'offsetHeight'] as const)
    vi.spyOn(HTMLElement.prototype, name, 'get').mockImplementation(() => count().width);

  return {
    /** So many layouts would a browser have been forced to make. */
    forced: () => forced,
    /** What is to be done in the frame; layout comes after it. */
    frame(): void {
      const now = waiting;
      waiting = [];
      for (const work of now) work(0);
      written = hosts();
    },
    /** What was put off until the page is laid out. */
    afterLayout(): void {
      vi.runOnlyPendingTimers();
      written = hosts();
    },
    end(): void {
      vi.restoreAllMocks();
      vi.useRealTimers();
    },
  };
}
