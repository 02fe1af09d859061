/** The end of a list. */
const NONE = -1;

/**
 * Many lists of numbers that grow one number at a time. They lie in two long columns, each number with where the next one
 * of its list is: most words stand in one paper or two, and an array for each would be most of what packing takes.
 */
export class GatheredLists {
  /** By list: where its first and its last number lie. */
  readonly #firsts: number[] = [];
  readonly #lasts: number[] = [];
  #numbers = new Int32Array(1024);
  #next = new Int32Array(1024);
  #count = 0;

  /** Puts a number at the end of a list. @param number below 2^31. */
  add(list: number, number: number): void {
    if (this.#count === this.#numbers.length) this.#grow();
    const at = this.#count++;
    this.#numbers[at] = number;
    this.#next[at] = NONE;
    const last = this.#lasts[list] ?? NONE;
    if (last === NONE) this.#firsts[list] = at;
    else this.#next[last] = at;
    this.#lasts[list] = at;
  }

  /** Begins an empty list. Returns its number. */
  begin(): number {
    this.#firsts.push(NONE);
    return this.#lasts.push(NONE) - 1;
  }

  /** Calls with each number of a list, in order. */
  each(list: number, take: (number: number) => void): void {
    for (let at = this.#firsts[list] ?? NONE; at !== NONE; at = this.#next[at] ?? NONE)
      take(this.#numbers[at] ?? 0);
  }

  #grow(): void {
    const grown = (column: Int32Array) => {
      const larger = new Int32Array(column.length * 2);
      larger.set(column);
      return larger;
    };
    this.#numbers = grown(this.#numbers);
    this.#next = grown(this.#next);
  }
}
