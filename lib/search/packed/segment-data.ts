/*
 * A segment: some papers, and all terms that they are found by, packed once and never changed. Its head is small, and
 * read whole when it is opened; the rest is cut in blocks of which a search reads a few.
 *
 *   head       where things are: the first term of each page, where each block of lists begins
 *   terms      the terms in order, in pages; by term its length and the size of its two lists
 *   short      by term: the papers that have it in title, tags, authors or note, with the fields as bits
 *   long       by term: the papers that have it in the abstract, and whether more than once
 *   spellings  by term: its letters as bits and its length, for going through all words
 *   lengths    by paper, in columns: how long its title and its abstract are. Papers are numbered in the order of
 *   facts      their keys. What filters ask for.
 *   order      What decides among papers of the same score.
 *   keys       the papers' keys
 *   names      the authors of most papers, for completion
 */

export const PARTS = {
  terms: 0,
  short: 1,
  long: 2,
  keys: 3,
  names: 4,
  spellings: 5,
  lengths: 6,
  facts: 7,
  order: 8,
} as const;

export type BlockPart = keyof typeof PARTS;

/** The lists of a term. */
export type ListPart = 'short' | 'long';

/** With a hundred thousand papers some 50 kB: larger records lie in files of their own, which takes a browser longer. */
export interface SegmentHead {
  readonly papers: number;
  readonly terms: number;
  /** By page of terms: the first. */
  readonly pageFirsts: readonly string[];
  /** By page of terms: bytes of short and of long lists before it. */
  readonly pageSums: Uint32Array<ArrayBuffer>;
  /** By block: bytes before it; and at the end bytes of all. A list is never cut in two. */
  readonly shortStarts: Uint32Array<ArrayBuffer>;
  readonly longStarts: Uint32Array<ArrayBuffer>;
  /** By block of keys: the first. */
  readonly keyFirsts: readonly string[];
  readonly siteNames: Columns['siteNames'];
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
  /** `state-bits.ts` */
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

/** Terms in a page: some three kilobytes. */
export const TERMS_IN_PAGE = 256;

/** Papers in a block of columns: 12 kB of what orders them. */
export const ROWS_IN_BLOCK = 1024;

/** Keys in a block. */
export const KEYS_IN_BLOCK = 256;

/** Where blocks go as they fill; the head comes last. */
export interface SegmentSink {
  block(part: BlockPart, number: number, bytes: Uint8Array<ArrayBuffer>): void;
}
