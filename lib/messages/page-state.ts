import type { Counts } from '../digest/counts.ts';
import type { Digest } from '../digest/digest.ts';
import type { Mark } from '../digest/marks.ts';
import type { PaperFacts } from '../papers/paper.ts';

/** What a marked page tells the popup. */
export interface PageState {
  /** Found by the page's own structure, or by what its links mean. */
  readonly by: 'site' | 'links';
  /** Papers that running text and references name. */
  readonly mentions: number;
  readonly digest: Digest;
  readonly counts: Counts;
  /** One for each paper on the page, in the page's order. */
  readonly entries: readonly { readonly facts: PaperFacts; readonly marks: readonly Mark[] }[];
}
