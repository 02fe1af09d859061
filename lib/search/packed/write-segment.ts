import type { PaperKey } from '../../papers/paper.ts';
import { Bytes } from './bytes.ts';
import { packKeys } from './keys.ts';
import { FIELD_BITS, PostingsWriter, TIMES_BITS } from './postings.ts';
import { FULL, KEYS_IN_BLOCK, type Columns, type SegmentHead, type SegmentSink } from './segment-data.ts';

const encoder = new TextEncoder();

/** Lists of one kind, cut in blocks between two terms. */
class Lists {
  readonly firsts: number[] = [];
  readonly #part: 'short' | 'long';
  readonly #bits: number;
  readonly #sink: SegmentSink;
  readonly #block = new Bytes();
  #before = 0;

  constructor(part: 'short' | 'long', bits: number, sink: SegmentSink) {
    this.#part = part;
    this.#bits = bits;
    this.#sink = sink;
  }

  begin(term: number): PostingsWriter {
    if (this.#block.length >= FULL) this.flush();
    if (this.#block.length === 0) this.firsts[this.#next] = term;
    this.#before = this.#block.length;
    return new PostingsWriter(this.#block, this.#bits);
  }

  /** Bytes of the list that was begun last. */
  end(): number {
    return this.#block.length - this.#before;
  }

  flush(): void {
    if (this.#block.length > 0) this.#sink.block(this.#part, this.#next++, this.#block.take());
  }

  #next = 0;
}

/** Writes a segment, term by term in their order; blocks go to the sink as they fill, the head is what `finish` returns. */
export class SegmentWriter {
  readonly #short: Lists;
  readonly #long: Lists;
  readonly #sink: SegmentSink;
  readonly #text = new Bytes();
  readonly #sizes = new Bytes();
  #terms = 0;
  #length = 0;

  constructor(sink: SegmentSink) {
    this.#sink = sink;
    this.#short = new Lists('short', FIELD_BITS, sink);
    this.#long = new Lists('long', TIMES_BITS, sink);
  }

  /** What is added to these two lists until `end` belongs to this term; papers in their order. */
  begin(term: string): { readonly short: PostingsWriter; readonly long: PostingsWriter } {
    this.#length = term.length;
    this.#text.all(encoder.encode(term));
    return { short: this.#short.begin(this.#terms), long: this.#long.begin(this.#terms) };
  }

  end(): void {
    this.#sizes.number(this.#length);
    this.#sizes.number(this.#short.end());
    this.#sizes.number(this.#long.end());
    this.#terms += 1;
  }

  /** @param keys in order, as the columns are */
  finish(keys: readonly PaperKey[], columns: Columns): SegmentHead {
    this.#short.flush();
    this.#long.flush();
    return {
      papers: columns.newness.length,
      text: this.#text.take(),
      sizes: this.#sizes.take(),
      terms: this.#terms,
      shortFirsts: Uint32Array.from(this.#short.firsts),
      longFirsts: Uint32Array.from(this.#long.firsts),
      keyFirsts: this.#writeKeys(keys),
      columns,
    };
  }

  #writeKeys(keys: readonly PaperKey[]): string[] {
    const firsts: string[] = [];
    for (let at = 0; at < keys.length; at += KEYS_IN_BLOCK) {
      const block = keys.slice(at, at + KEYS_IN_BLOCK);
      this.#sink.block('keys', firsts.length, packKeys(block));
      firsts.push(block[0] ?? '');
    }
    return firsts;
  }
}
