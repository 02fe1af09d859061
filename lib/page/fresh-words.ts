/** What was told of a paper says `3 min ago`: while the reader goes on, it is asked for again after so long, in milliseconds. */
const LAST = 5 * 60_000;

/**
 * Keeps words from growing old on a page that stays open.
 *
 * @param ask asks again for all that has words.
 * @returns what to call whenever something is shown; a page that is left alone asks nothing.
 */
export function freshWords(now: () => number, ask: () => void): () => void {
  let asked = now();
  return () => {
    if (now() - asked < LAST) return;
    asked = now();
    ask();
  };
}
