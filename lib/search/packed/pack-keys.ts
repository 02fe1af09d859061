import type { PaperKey } from '../../papers/paper.ts';
import { Bytes } from './bytes.ts';
import { KEYS_IN_BLOCK, type SegmentSink } from './segment-data.ts';

const encoder = new TextEncoder();

/** Keys in order, each by how many bytes it shares with the one before, and the rest; cut in blocks. */
export class KeysWriter {
  readonly #sink: SegmentSink;
  readonly #block = new Bytes();
  /** By block: the first. */
  readonly #firsts: PaperKey[] = [];
  #written = 0;
  #before = new Uint8Array();

  constructor(sink: SegmentSink) {
    this.#sink = sink;
  }

  add(key: PaperKey): void {
    if (this.#written % KEYS_IN_BLOCK === 0) this.#begin(key);
    const own = encoder.encode(key);
    let shared = 0;
    while (shared < Math.min(own.length, this.#before.length) && own[shared] === this.#before[shared])
      shared += 1;
    this.#block.number(shared);
    this.#block.number(own.length - shared);
    this.#block.all(own.subarray(shared));
    this.#before = own;
    this.#written += 1;
  }

  /** Returns the first key of each block. */
  finish(): readonly PaperKey[] {
    this.#flush();
    return this.#firsts;
  }

  #begin(key: PaperKey): void {
    this.#flush();
    this.#firsts.push(key);
    this.#before = new Uint8Array();
  }

  #flush(): void {
    if (this.#block.length > 0) this.#sink.block('keys', this.#firsts.length - 1, this.#block.take());
  }
}
