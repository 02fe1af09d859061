import { ByteReader } from './byte-reader.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Terms that follow each other, unpacked when the first of them is looked at. */
export class TermPage {
  /** Until they are unpacked. */
  #bytes: Uint8Array;
  readonly #terms: number;
  readonly #before: readonly [short: number, long: number];
  #unpacked: Unpacked | undefined;

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
    return (this.#unpacked ?? this.#unpack()).starts[term] ?? 0;
  }

  term(term: number): string {
    return this.text.slice(this.startOf(term), this.startOf(term + 1));
  }

  /** Bytes of the term's list, and of all lists of this kind before it. */
  listOf(part: 'short' | 'long', term: number): { readonly before: number; readonly size: number } {
    const own = (this.#unpacked ?? this.#unpack())[part];
    const before = own[term] ?? 0;
    const size = (own[term + 1] ?? 0) - before;
    return { before: this.#before[part === 'short' ? 0 : 1] + before, size };
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
    if (!this.#unpacked) {
      this.#unpacked = unpack(this.#bytes, this.#terms);
      this.#bytes = NONE;
    }
    return this.#unpacked;
  }
}

const NONE = new Uint8Array();

interface Unpacked {
  readonly text: string;
  /** By term: where it begins in the text, and bytes of lists before its own; at the end all. */
  readonly starts: Sums;
  readonly short: Sums;
  readonly long: Sums;
}

type Sums = Uint16Array | Uint32Array;

function unpack(bytes: Uint8Array, terms: number): Unpacked {
  const reader = new ByteReader(bytes);
  const text = decoder.decode(reader.take(reader.number()));
  const [starts, short, long] = [sums(terms), sums(terms), sums(terms)];
  for (let term = 0; term < terms; term += 1)
    for (const column of [starts, short, long]) column[term + 1] = (column[term] ?? 0) + reader.number();
  return { text, starts: small(starts), short: small(short), long: small(long) };
}

function sums(terms: number): Uint32Array {
  return new Uint32Array(terms + 1);
}

/** In half the room, if there is enough of it: in most libraries. */
function small(column: Uint32Array): Sums {
  return (column.at(-1) ?? 0) < 0x1_00_00 ? Uint16Array.from(column) : column;
}
