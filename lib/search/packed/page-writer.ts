import { Bytes } from './bytes.ts';

const encoder = new TextEncoder();

/** Terms that follow each other, on their way to the disk. */
export class PageWriter {
  #text = '';
  readonly #sizes = new Bytes();

  /** @param sizes bytes of the term's short and of its long list */
  add(term: string, sizes: readonly [short: number, long: number]): void {
    this.#text += term;
    for (const size of [term.length, ...sizes]) this.#sizes.number(size);
  }

  /** The text, in front of it how long it is, and behind it the sizes. The next page begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const text = encoder.encode(this.#text);
    this.#text = '';
    const page = new Bytes();
    page.number(text.length);
    page.all(text);
    page.all(this.#sizes.take());
    return page.take();
  }
}
