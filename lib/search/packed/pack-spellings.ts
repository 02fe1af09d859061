import type { SegmentSink } from './segment-data.ts';
import { BYTES_OF_LETTERS } from './spellings.ts';

/** Terms in a block of spellings: 20 kB. */
const SPELLINGS_IN_BLOCK = 4096;

/** Cuts them in blocks: of each the letters, then the lengths. */
export function packSpellings(letters: readonly number[], lengths: readonly number[], sink: SegmentSink) {
  for (let from = 0; from < letters.length; from += SPELLINGS_IN_BLOCK) {
    const own = Uint32Array.from(letters.slice(from, from + SPELLINGS_IN_BLOCK));
    const block = new Uint8Array(own.length * (BYTES_OF_LETTERS + 1));
    block.set(new Uint8Array(own.buffer));
    block.set(lengths.slice(from, from + SPELLINGS_IN_BLOCK), own.byteLength);
    sink.block('spellings', from / SPELLINGS_IN_BLOCK, block);
  }
}
