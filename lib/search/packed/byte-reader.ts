/** Reads what `Bytes` has written, from the beginning. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      number |= (byte & 127) << shift;
      if (byte < 128) return number >>> 0;
    }
  }

  /** The next bytes, where they are. */
  take(length: number): Uint8Array {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** Copies the next bytes to where they belong. */
  copy(to: Uint8Array, at: number, length: number): void {
    for (let byte = 0; byte < length; byte += 1) to[at + byte] = this.#bytes[this.#at + byte] ?? 0;
    this.#at += length;
  }
}
