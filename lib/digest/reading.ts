import type { PaperKey } from '../papers/paper.ts';

/** What the reader has done with a paper. Times are epoch milliseconds. */
export interface Reading {
  readonly paper: PaperKey;
  /** In the library since; absent for a paper that is only read or dismissed. */
  readonly savedAt?: number;
  readonly readAt?: number;
  /** The version that was read, where the page said which. */
  readonly readVersion?: number;
  readonly dismissedAt?: number;
  readonly tags: readonly string[];
  readonly note: string;
  readonly changedAt: number;
}

/**
 * One thing a reader can do to papers. `tag` replaces the tags of each paper; `add-tags` adds to them.
 * Tagging and noting save the paper: what is worth a word is worth keeping.
 */
export type Act =
  | { readonly do: 'save' | 'remove' | 'unread' | 'dismiss' | 'restore' }
  | { readonly do: 'read'; readonly by: 'reader' | 'opening' }
  | { readonly do: 'tag' | 'add-tags'; readonly tags: readonly string[] }
  | { readonly do: 'note'; readonly note: string };

/**
 * The reader's word on a paper and others: that they are the same, or are not. It beats every rule, and the newest word
 * on two papers counts.
 */
export interface Verdict {
  readonly do: 'same' | 'differ';
  readonly as: readonly PaperKey[];
}

/** A change that is on disk, as it can be told and undone. */
export interface Change {
  readonly id: number;
  readonly at: number;
  /** `Saved`, `Tagged pruning, nas`, `Saved 12 papers`: past tense, ready for the screen. */
  readonly label: string;
  readonly papers: readonly PaperKey[];
}
