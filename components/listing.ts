import type { Answer } from '../lib/messages/answer.ts';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { ListedPaper } from './listed-paper.ts';

/** A paper in a list, with what was searched for as it stands in it. */
export interface ListedRow {
  readonly paper: ListedPaper;
  readonly terms: readonly string[];
}

/** What a query lists, of whatever length: its rows are read as they come on screen. */
export interface Listing {
  readonly count: number;
  /** There may be more than `count`: `further` looks on. */
  readonly open: boolean;
  /** Nothing has all of these words; what is listed comes closest. */
  readonly closestTo?: readonly string[];
  /** The index is being built: what is listed is what was found so far. */
  readonly building?: { readonly done: number; readonly total: number };
  /** These rows; `undefined` for one that has gone meanwhile. */
  rows(from: number, to: number): Promise<Answer<readonly (ListedRow | undefined)[]>>;
  /** All of them. */
  keys(): Promise<Answer<readonly PaperKey[]>>;
  further?(): Promise<Answer<Listing>>;
}
