import type { PaperKey } from '../../../../lib/papers/paper.ts';

/** Something that finds papers by words. */
export interface Engine {
  /** Makes what it needs on disk, where it is not there: not timed. Returns the bytes it takes. */
  prepare(): Promise<number>;
  /** From the disk until it can answer. */
  open(): Promise<void>;
  /** The best, at most twenty: what a list shows first. */
  ask(text: string): Promise<readonly PaperKey[]> | readonly PaperKey[];
}

export const FIRST = 20;
