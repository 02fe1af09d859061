import type { BlockPart } from './segment-data.ts';

/** One block of a segment. */
export interface BlockName {
  readonly part: BlockPart;
  readonly number: number;
}

/** The blocks of one segment. Where one is gone, the segment has been merged into another: `StaleIndex`. */
export interface Blocks {
  /** Has these at hand. */
  load(wanted: readonly BlockName[]): Promise<void>;
  /** A block that was loaded. */
  get(part: BlockPart, number: number): Uint8Array;
  /** Reads these blocks of a part, or all of them, for whoever keeps what is in them. */
  read(part: BlockPart, numbers?: readonly number[]): Promise<readonly Uint8Array[]>;
}

/** A segment was taken away while it was being read; opening the index again helps. */
export class StaleIndex extends Error {
  override readonly name = 'StaleIndex';
}
