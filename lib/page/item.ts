import type { Judgement } from '../digest/marks.ts';
import type { Entry } from '../sites/site.ts';

/** An entry with what is judged of it. */
export interface Item {
  readonly entry: Entry;
  readonly judgement: Judgement;
}
