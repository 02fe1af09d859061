/** Whatever was not told (another version of us writes, a message is lost) is looked for after this time. Milliseconds. */
const LOOK_AGAIN = 1000;

/** By then the rows of an answer stand on the screen. Milliseconds. */
export const SHOWN = 150;

/** Takes in what has changed in the store, as somebody asks for what was made from it. */
export class StoreChanges {
  /** Whoever hears of a write says so here. */
  mayHave = true;
  readonly #take: () => Promise<void>;
  #asked = -Infinity;
  #taking: Promise<void> = Promise.resolve();
  /** The last of these that is waited for. */
  #told = this.#taking;

  /** @param take where it fails, it says here that all may have changed. */
  constructor(take: () => Promise<void>) {
    this.#take = take;
  }

  /**
   * Resolves when all is taken in that was told of. What may have changed without a word is looked for when the answer is on
   * the screen, and is in the next one: it would take the time of that answer's rows.
   */
  taken(now: number = performance.now()): Promise<void> {
    const isLongAgo = now - this.#asked > LOOK_AGAIN;
    if (this.mayHave || isLongAgo) this.#asked = now;
    if (this.mayHave) this.#told = this.#takeNext();
    else if (isLongAgo) setTimeout(() => this.#lookBehind(), SHOWN);
    return this.#told;
  }

  /** What was told of meanwhile is left to who asks next, and waits for it. */
  #lookBehind(): void {
    if (!this.mayHave) this.#takeNext().catch(() => undefined);
  }

  /** One after the other: searches overlap while somebody types. */
  #takeNext(): Promise<void> {
    this.mayHave = false;
    this.#taking = this.#taking.catch(() => undefined).then(() => this.#take());
    return this.#taking;
  }
}
