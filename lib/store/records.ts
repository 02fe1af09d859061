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
  /** Remembered before there was an index of clues, and not in it yet. */
  readonly unclued?: 1;
  /** When these facts changed last, as far as the reader's store is concerned. */
  readonly changedAt: number;
}

/** An identifier, or `title:<normalised title>`, and the papers that have shown it; none for the key of one that nobody else has shown. */
export interface FormRecord {
  readonly form: string;
  readonly papers: readonly PaperKey[];
}

/** A paper was on screen in a digest; or, long ago, in that digest and others of one month (`fold-seen.ts`). */
export interface Seen {
  readonly digest: string;
  readonly first: number;
  readonly last: number;
  /** The version that stood there last, of a month the newest, where the page said so. */
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

/** What the engine says of two papers that it found to be one, or that may be one. `a` sorts before `b`. */
export interface Tie {
  readonly a: PaperKey;
  readonly b: PaperKey;
  /** `yes`: joined unless the reader says otherwise. `maybe`: a question to the reader. */
  readonly same: 'yes' | 'maybe';
  /** 0 to 1. */
  readonly score: number;
  /** In the reader's words: `same title and 5 of 6 authors`. */
  readonly reason: string;
}

/** All ties of a paper, and those that join the papers it is joined with: one read tells the whole work. */
export interface KinRecord {
  readonly paper: PaperKey;
  readonly ties: readonly Tie[];
}

/** Some of the index by which papers are found whose titles are alike: who has which clue (`identity/clue-bucket.ts`). */
export interface ClueBucket {
  readonly bucket: number;
  readonly packed?: Uint32Array;
  /** As it was written before, until something is put into it: pairs of numbers, a clue's and a paper's. */
  readonly clues?: Uint32Array;
  /** In the head, which has no clues: how often something was folded into the buckets. */
  readonly folds?: number;
}

/** What one transaction added to that index, and is not in its buckets yet: pairs of a clue's number and a paper's. */
export interface ClueNews {
  readonly id: number;
  readonly clues: Uint32Array;
  /** The papers of these numbers; those of older lines stand in `numbers` already. */
  readonly papers?: readonly PaperKey[];
}

/** Which papers a number of the index stands for: seldom more than one. Those that are news stand with them. */
export interface NumberRecord {
  readonly number: number;
  readonly papers: readonly PaperKey[];
}

/** Some of the roll: numbers of the names that something is kept under (`roll/`), in ascending order. */
export interface RollBlock {
  readonly block: number;
  readonly names: Uint32Array;
  /** In the head, whose names are in no block yet: how often the blocks were written. */
  readonly folds?: number;
  /** In the head, as long as older records are not all on it: those of this table, by its place, up to this key are. */
  readonly walk?: { readonly table: number; readonly after?: string };
}

/** Names that are not on the roll yet: what one batch wrote. */
export interface RollNews {
  readonly id: number;
  readonly names: Uint32Array;
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

/**
 * These papers were written: what the search index does not know yet; none where it was something else that is kept on papers.
 * In the order of writing.
 */
export interface TouchedRecord {
  readonly id: number;
  readonly papers: readonly PaperKey[];
}

/** Which papers a search index holds: those saved, those met and not saved. `anew` is being built to take the other's place. */
export type IndexName = 'saved' | 'met' | 'saved anew' | 'met anew';

/** A search index: which segments count. Made from the papers, and made anew whenever it does not fit. */
export interface IndexRecord {
  readonly name: IndexName;
  /** How its segments are written. */
  readonly format: number;
  /** Grows with each change. */
  readonly version: number;
  /** What was touched up to this is in the segments. */
  readonly folded: number;
  readonly segments: readonly SegmentRecord[];
  /** As long as it is being built: the papers up to this key are in it. */
  readonly walk?: { readonly after?: PaperKey; readonly done: number; readonly total: number };
}

export interface SegmentRecord {
  readonly id: string;
  readonly papers: number;
  readonly bytes: number;
  /** Numbers of its papers that have changed since, in order. */
  readonly gone: Uint32Array;
  /** Where things are in it; `lib/search/packed/segment-data.ts` says what is in this and in its blocks. */
  readonly head: unknown;
}

/** A part of a segment. */
export interface BlockRecord {
  readonly segment: string;
  readonly part: number;
  readonly number: number;
  readonly data: unknown;
}
