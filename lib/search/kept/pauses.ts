/** Work at a stretch: most of a frame is left for whoever types or scrolls meanwhile. Milliseconds. */
const STRETCH = 10;

/**
 * A pause for work that asks for one after each bit: it is made only when there was work for a while, and then lets the page
 * draw and hear a click. No timer: four milliseconds each are a third of all time, and a tab in the background has one a second.
 */
export function pauses(now: () => number = () => performance.now()): () => Promise<void> {
  let begun = now();
  return async () => {
    if (now() - begun < STRETCH) return;
    await nextTask();
    begun = now();
  };
}

/** Behind all that waits already. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
