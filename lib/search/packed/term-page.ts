const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Numbers that are kept of each term: where it begins in the text, and bytes of short and of long lists before its own. */
const FACTS = 3;

/** Terms that follow each other, unpacked when the first of them is looked at. */
export class TermPage {
  readonly #bytes: Uint8Array;
  readonly #terms: number;
  readonly #before: readonly [short: number, long: number];
  #unpacked: { readonly text: string; readonly facts: Uint32Array } | undefined;

  /** @param before bytes of short and of long lists before this page's */
  constructor(bytes: Uint8Array, terms: number, before: readonly [number, number]) {
    this.#bytes = bytes;
    this.#terms = terms;
    this.#before = before;
  }

  /** All terms one after the other. */
  get text(): string {
    return this.#unpack().text;
  }

  /** Where a term begins in the text; that of the one behind it is where it ends. */
  startOf(term: number): number {
    const { facts } = this.#unpacked ?? this.#unpack();
    return facts[term * FACTS] ?? 0;
  }

  term(term: number): string {
    return this.text.slice(this.startOf(term), this.startOf(term + 1));
  }

  /** Bytes of the term's list, and of all lists of this kind before it. */
  listOf(part: 'short' | 'long', term: number): { readonly before: number; readonly size: number } {
    const { facts } = this.#unpacked ?? this.#unpack();
    const at = term * FACTS + (part === 'short' ? 1 : 2);
    const before = facts[at] ?? 0;
    return { before, size: (facts[at + FACTS] ?? 0) - before };
  }

  /** The first term that does not come before this one. */
  from(term: string): number {
    let [low, high] = [0, this.#terms];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.term(middle) < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #unpack() {
    return (this.#unpacked ??= unpack(this.#bytes, this.#terms, this.#before));
  }
}

function unpack(bytes: Uint8Array, terms: number, before: readonly [number, number]) {
  let at = 0;
  const number = () => {
    let byte = bytes[at++] ?? 0;
    let read = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      read |= (byte & 127) << shift;
    }
    return read;
  };
  const length = number();
  const text = decoder.decode(bytes.subarray(at, at + length));
  at += length;
  const facts = new Uint32Array((terms + 1) * FACTS);
  facts.set([0, ...before]);
  for (let fact = FACTS; fact < facts.length; fact += 1) facts[fact] = (facts[fact - FACTS] ?? 0) + number();
  return { text, facts };
}
