import type { PaperKey } from '../../papers/paper.ts';
import { Bytes } from './bytes.ts';
import { packKeys } from './keys.ts';
import { FIELD_BITS, PostingsWriter, TIMES_BITS } from './postings.ts';
import { lettersOf } from '../slips.ts';
import {
  FULL,
  GROUP,
  KEYS_IN_BLOCK,
  type Columns,
  type SegmentHead,
  type SegmentSink,
} from './segment-data.ts';

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
  readonly #groups: number[] = [];
  readonly #lengths: number[] = [];
  readonly #letters: number[] = [];
  /** UTF-16 units of text, bytes of short and of long lists so far. */
  #sums: readonly [number, number, number] = [0, 0, 0];
  #terms = 0;
  #length = 0;

  constructor(sink: SegmentSink) {
    this.#sink = sink;
    this.#short = new Lists('short', FIELD_BITS, sink);
    this.#long = new Lists('long', TIMES_BITS, sink);
  }

  /** What is added to these two lists until `end` belongs to this term; papers in their order. */
  begin(term: string): { readonly short: PostingsWriter; readonly long: PostingsWriter } {
    if (this.#terms % GROUP === 0) this.#groups.push(this.#sizes.length, ...this.#sums);
    this.#length = term.length;
    this.#lengths.push(Math.min(255, term.length));
    this.#letters.push(lettersOf(term));
    this.#text.all(encoder.encode(term));
    return { short: this.#short.begin(this.#terms), long: this.#long.begin(this.#terms) };
  }

  end(): void {
    const own = [this.#length, this.#short.end(), this.#long.end()] as const;
    const [text, short, long] = this.#sums;
    for (const size of own) this.#sizes.number(size);
    this.#sums = [text + own[0], short + own[1], long + own[2]];
    this.#terms += 1;
  }

  /** @param keys in order, as the columns are */
  finish(keys: readonly PaperKey[], columns: Columns): SegmentHead {
    this.#short.flush();
    this.#long.flush();
    this.#groups.push(this.#sizes.length, ...this.#sums);
    return {
      papers: columns.newness.length,
      text: this.#text.take(),
      sizes: this.#sizes.take(),
      terms: this.#terms,
      groups: Uint32Array.from(this.#groups),
      lengths: Uint8Array.from(this.#lengths),
      letters: Uint32Array.from(this.#letters),
      shortFirsts: Uint32Array.from(this.#short.firsts),
      longFirsts: Uint32Array.from(this.#long.firsts),
      keyFirsts: this.#writeKeys(keys),
      columns,
      titles: sumOf(columns.titleLength),
      abstracts: sumOf(columns.abstractLength),
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

function sumOf(column: Uint8Array): number {
  return column.reduce((sum, length) => sum + length, 0);
}
