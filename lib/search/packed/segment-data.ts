/*
 * A segment: some papers, and all terms that they are found by, packed once and never changed. Its head is read whole
 * when it is opened; the rest is cut in blocks of which a search reads a few.
 *
 *   head    the terms in order, one long text; by term the size of its two lists; by paper what filters and
 *           ranking ask for, in columns. Papers are numbered in the order of their keys.
 *   short   by term: the papers that have it in title, tags, authors or note, with the fields as bits
 *   long    by term: the papers that have it in the abstract, and whether more than once
 *   keys    the papers' keys
 *   names   the authors of most papers, for completion
 */

export const PARTS = { head: 0, short: 1, long: 2, keys: 3, names: 4 } as const;

/** The parts that come in blocks. */
export type BlockPart = 'short' | 'long' | 'keys' | 'names';

export interface SegmentHead {
  readonly papers: number;
  /** All terms one after the other, in UTF-8. */
  readonly text: Uint8Array<ArrayBuffer>;
  /** By term: its length in UTF-16 units, bytes of its short list, bytes of its long list. */
  readonly sizes: Uint8Array<ArrayBuffer>;
  readonly terms: number;
  /**
   * By group of terms, and at the end once more: where its sizes begin, where its first term begins in the text, bytes of
   * short and of long lists before it. So nothing has to be added up when the segment is opened.
   */
  readonly groups: Uint32Array<ArrayBuffer>;
  /** By term, for going through all words: its length (255 for a tag that is longer), and its letters as bits. */
  readonly lengths: Uint8Array<ArrayBuffer>;
  readonly letters: Uint32Array<ArrayBuffer>;
  /** By block: its first term. A list is never cut in two. */
  readonly shortFirsts: Uint32Array<ArrayBuffer>;
  readonly longFirsts: Uint32Array<ArrayBuffer>;
  /** By block of keys: the first. */
  readonly keyFirsts: readonly string[];
  readonly columns: Columns;
  /** Sums of the columns `titleLength` and `abstractLength`. */
  readonly titles: number;
  readonly abstracts: number;
}

/** What is known of each paper without its text. */
export interface Columns {
  /** `newness` in `searchable.ts`: epoch milliseconds. */
  readonly newness: Float64Array<ArrayBuffer>;
  /** A hash of the key: decides among equals, in whatever segment each is. */
  readonly tie: Uint32Array<ArrayBuffer>;
  /** 0 where it is not known. */
  readonly year: Uint16Array<ArrayBuffer>;
  /** `STATE_BITS` */
  readonly state: Uint8Array<ArrayBuffer>;
  /** As in `PaperTerms`. */
  readonly titleLength: Uint8Array<ArrayBuffer>;
  readonly abstractLength: Uint8Array<ArrayBuffer>;
  /** Where it was met: a number in `siteNames`. */
  readonly site: Uint8Array<ArrayBuffer>;
  readonly siteNames: readonly (readonly string[])[];
}

/** A tag as the reader wrote it stands among the terms behind this sign, which no word has. */
export const TAG = '\u0001';

/** Bytes from which on a block is full. Small: what resembles a word is all over the dictionary. */
export const FULL = 16 * 1024;

/** Terms in a group, and numbers that are kept of each group. */
export const GROUP = 16;
export const GROUP_FACTS = 4;

/** Keys in a block. */
export const KEYS_IN_BLOCK = 256;

/** Where blocks go as they fill; the head comes last. */
export interface SegmentSink {
  block(part: BlockPart, number: number, bytes: Uint8Array<ArrayBuffer>): void;
}
