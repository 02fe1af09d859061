/** A listing that someone reads: one site, one period or address. Opening it again is the same digest. */
export interface Digest {
  /** Stable: `huggingface:date/2026-09-28`. */
  readonly id: string;
  /** Id of the site that it is on. */
  readonly site: string;
  /** In the reader's words: `HF Daily Papers, 28 Sep 2026`. */
  readonly label: string;
  readonly url: string;
  /** A paper's own page counts as meeting the paper too, and is no list. */
  readonly kind: 'list' | 'paper';
}
