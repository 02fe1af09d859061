import type { PaperKey } from '../papers/paper.ts';

/** What we say about an entry. Exactly one of `new` and `duplicate` holds for each; `maybe` asks whether it is another paper's form. */
export type Mark = 'new' | 'duplicate' | 'maybe' | 'read' | 'updated' | 'saved' | 'dismissed';

/** The reader has read, saved or dismissed it: it is not left, and nothing about it is new any more. */
export function isDealtWith(marks: readonly Mark[]): boolean {
  return marks.includes('read') || marks.includes('saved') || marks.includes('dismissed');
}

/** Where a duplicate leads. */
export type LeadsTo =
  /** To another entry of this page, by its place in the page's order, from 0. */
  | { readonly to: 'entry'; readonly index: number }
  /** To the digest that the paper was first met in. */
  | { readonly to: 'digest'; readonly url: string; readonly paper: PaperKey };

/** The judgement on one entry, in marks and in words. */
export interface Judgement {
  readonly marks: readonly Mark[];
  /** For the chip, a word or a few: `new`, `HF Daily Papers, 3 days ago`. */
  readonly says: string;
  /** Why, in a sentence; an empty string for what is new and untouched. */
  readonly reason: string;
  readonly leadsTo?: LeadsTo;
  /** Papers under other keys that it is taken for: what the reader can deny. */
  readonly joinedWith?: readonly PaperKey[];
  /** A paper that it may be the same as: what the reader is asked. */
  readonly asks?: PaperKey;
  /** Has this entry been on screen in this digest? */
  readonly seenHere: boolean;
}
