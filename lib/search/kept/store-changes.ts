/** Whatever was not told (another version of us writes, a message is lost) is looked for after this time. Milliseconds. */
const LOOK_AGAIN = 1000;

/** Whether the store may have changed since somebody last asked. */
export class StoreChanges {
  /** Whoever hears of a write says so here. */
  mayHave = true;
  #asked = -Infinity;

  /** Answers, and from then on asks anew. */
  take(now: number = performance.now()): boolean {
    const may = this.mayHave || now - this.#asked > LOOK_AGAIN;
    this.mayHave = false;
    if (may) this.#asked = now;
    return may;
  }
}
