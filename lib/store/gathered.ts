import type { Reading } from '../digest/reading.ts';
import type { PaperKey } from '../papers/paper.ts';
import type { Clues } from './identity/clues.ts';
import type { Kin } from './identity/kin.ts';
import type { PaperRecord, Seen } from './records.ts';

/** All that the store has on some entries, in memory. */
export interface Gathered {
  readonly forms: Map<string, readonly PaperKey[]>;
  readonly papers: Map<PaperKey, PaperRecord>;
  readonly seen: Map<PaperKey, readonly Seen[]>;
  readonly readings: Map<PaperKey, Reading>;
  readonly clues: Clues;
  readonly kin: Kin;
}
