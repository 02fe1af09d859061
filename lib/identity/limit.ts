/** What forbids to take two records for one, however alike they are. */
export interface Limit {
  /** The score is not higher than this. */
  readonly score: number;
  /** In a reader's words, after “but”. */
  readonly because: string;
}

/** Two papers; not worth a question. */
export const NO = 0.2;
/** Not one publication, though perhaps a question. */
export const ASK = 0.45;
/** One publication as far as we can see, but not without the reader's word. */
export const NOT_BY_ITSELF = 0.8;
