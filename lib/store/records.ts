import type { Digest } from '../digest/digest.ts';
import type { Reading } from '../digest/reading.ts';
import type { LastingFacts, PaperKey } from '../papers/paper.ts';

/** A remembered paper: what all its entries told together. Times here are epoch milliseconds. */
export interface PaperRecord extends LastingFacts {
  /** `normaliseTitle(title)`. */
  readonly plainTitle: string;
  /** Id of the site where it was met first; absent where it came from no page. */
  readonly site?: string;
  readonly metAt: number;
  /** When these facts changed last, as far as the reader's store is concerned. */
  readonly changedAt: number;
}

/** An identifier, or `title:<normalised title>`, and the papers that have shown it. */
export interface FormRecord {
  readonly form: string;
  readonly papers: readonly PaperKey[];
}

/** A paper was on screen in a digest. */
export interface Seen {
  readonly digest: string;
  readonly first: number;
  readonly last: number;
  /** The version that stood there last, where the page said so. */
  readonly version?: number;
}

/** All sightings of one paper: one small record, so that meeting it again is one small write. */
export interface SightingRecord {
  readonly paper: PaperKey;
  readonly seen: readonly Seen[];
}

export interface DigestRecord extends Digest {
  readonly firstAt: number;
  readonly lastAt: number;
}

/** The reader's word that two papers are, or are not, the same. `a` sorts before `b`. */
export interface VerdictRecord {
  readonly a: PaperKey;
  readonly b: PaperKey;
  readonly same: boolean;
  readonly at: number;
}

/** A verdict in a change. */
export interface VerdictStep {
  readonly before: VerdictRecord | null;
  readonly after: VerdictRecord;
}

/**
 * One line of the undo log: `papers`, `before` and `after` are aligned; `null` is no record. `papers` are all that the
 * change is about, also those whose reading it leaves as it was.
 */
export interface ChangeRecord {
  readonly id: number;
  readonly at: number;
  readonly label: string;
  readonly papers: readonly PaperKey[];
  readonly before: readonly (Reading | null)[];
  readonly after: readonly (Reading | null)[];
  /** Absent in a change that says nothing on which papers are the same. */
  readonly verdicts?: readonly VerdictStep[];
}
