import { lettersOf } from '../slips.ts';
import { Bytes } from './bytes.ts';
import { packColumns } from './pack-columns.ts';
import { KeysWriter } from './pack-keys.ts';
import { packSpellings } from './pack-spellings.ts';
import { PageWriter } from './page-writer.ts';
import { FIELD_BITS, TIMES_BITS } from './posting-list.ts';
import { PostingsWriter } from './postings-writer.ts';
import {
  TERMS_IN_PAGE,
  type Columns,
  type ListPart,
  type SegmentHead,
  type SegmentSink,
} from './segment-data.ts';

/** Bytes from which on a block is full. Small: what resembles a word is all over the dictionary. */
const FULL = 16 * 1024;

/** Lists of one kind, cut in blocks between two terms. */
class Lists {
  /** By block: bytes before it. */
  readonly starts: number[] = [];
  readonly #part: ListPart;
  readonly #bits: number;
  readonly #sink: SegmentSink;
  readonly #block = new Bytes();
  #written = 0;
  #before = 0;

  constructor(part: ListPart, bits: number, sink: SegmentSink) {
    this.#part = part;
    this.#bits = bits;
    this.#sink = sink;
  }

  /** Bytes of all lists so far. */
  get bytes(): number {
    return this.#written + this.#block.length;
  }

  begin(): PostingsWriter {
    if (this.#block.length >= FULL) this.flush();
    this.#before = this.#block.length;
    return new PostingsWriter(this.#block, this.#bits);
  }

  /** Bytes of the list that was begun last. */
  end(): number {
    return this.#block.length - this.#before;
  }

  flush(): void {
    if (this.#block.length === 0) return;
    const block = this.#block.take();
    this.#sink.block(this.#part, this.starts.push(this.#written) - 1, block);
    this.#written += block.length;
  }
}

/** Writes a segment, term by term in their order; blocks go to the sink as they fill, the head is what `finish` returns. */
export class SegmentWriter {
  /** Where the papers' keys go, in order, as the columns are. */
  readonly keys: KeysWriter;
  readonly #short: Lists;
  readonly #long: Lists;
  readonly #sink: SegmentSink;
  readonly #page = new PageWriter();
  readonly #pageFirsts: string[] = [];
  readonly #pageSums: number[] = [];
  readonly #lengths: number[] = [];
  readonly #letters: number[] = [];
  #term = '';

  constructor(sink: SegmentSink) {
    this.#sink = sink;
    this.keys = new KeysWriter(sink);
    this.#short = new Lists('short', FIELD_BITS, sink);
    this.#long = new Lists('long', TIMES_BITS, sink);
  }

  /** What is added to these two lists until `end` belongs to this term; papers in their order. */
  begin(term: string): { readonly short: PostingsWriter; readonly long: PostingsWriter } {
    if (this.#letters.length % TERMS_IN_PAGE === 0) {
      this.#flushPage();
      this.#pageFirsts.push(term);
      this.#pageSums.push(this.#short.bytes, this.#long.bytes);
    }
    this.#term = term;
    this.#lengths.push(Math.min(255, term.length));
    this.#letters.push(lettersOf(term));
    return { short: this.#short.begin(), long: this.#long.begin() };
  }

  end(): void {
    this.#page.add(this.#term, [this.#short.end(), this.#long.end()]);
  }

  finish(columns: Columns): SegmentHead {
    this.#short.flush();
    this.#long.flush();
    this.#flushPage();
    packSpellings(this.#letters, this.#lengths, this.#sink);
    packColumns(columns, this.#sink);
    return {
      papers: columns.newness.length,
      terms: this.#letters.length,
      pageFirsts: this.#pageFirsts,
      pageSums: Uint32Array.from(this.#pageSums),
      shortStarts: Uint32Array.from([...this.#short.starts, this.#short.bytes]),
      longStarts: Uint32Array.from([...this.#long.starts, this.#long.bytes]),
      keyFirsts: this.keys.finish(),
      siteNames: columns.siteNames,
      titles: sumOf(columns.titleLength),
      abstracts: sumOf(columns.abstractLength),
    };
  }

  #flushPage(): void {
    const pages = this.#pageFirsts.length;
    if (pages > 0) this.#sink.block('terms', pages - 1, this.#page.take());
  }
}

function sumOf(column: Uint8Array): number {
  return column.reduce((sum, length) => sum + length, 0);
}
