import type { Reading } from '../digest/reading.ts';
import type { PaperKey } from '../papers/paper.ts';
import type { Clues } from './identity/clues.ts';
import type { Kin } from './identity/kin.ts';
import type { PaperRecord, Seen } from './records.ts';

/** What clues bring up, in memory. */
export interface Near {
  readonly clues: Clues;
  /** Which papers the numbers of that index stand for. */
  readonly numbers: Map<number, readonly PaperKey[]>;
}

/** All that the store has on some entries, in memory. */
export interface Gathered extends Near {
  readonly forms: Map<string, readonly PaperKey[]>;
  readonly papers: Map<PaperKey, PaperRecord>;
  readonly seen: Map<PaperKey, readonly Seen[]>;
  readonly readings: Map<PaperKey, Reading>;
  readonly kin: Kin;
}
