import { BITS } from '../fields.ts';
import type { Bytes } from './bytes.ts';
import { FIELD_BITS } from './posting-list.ts';

/** Writes one list, posting by posting. */
export class PostingsWriter {
  readonly #to: Bytes;
  readonly #bits: number;
  #last = -1;

  constructor(to: Bytes, bits: number) {
    this.#to = to;
    this.#bits = bits;
  }

  /** @param place in the title, if it stands there */
  add(paper: number, extra: number, place = 0): void {
    this.#to.number((paper - this.#last - 1) * (1 << this.#bits) + extra);
    if (this.#bits === FIELD_BITS && (extra & BITS.title) > 0) this.#to.byte(place);
    this.#last = paper;
  }
}
