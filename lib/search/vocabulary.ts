/** What can be completed: the reader's own words, most used first. */
export interface Vocabulary {
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly sites: readonly string[];
  /** Newest first. */
  readonly years: readonly number[];
}
