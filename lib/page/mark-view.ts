import type { Judgement } from '../digest/marks.ts';
import type { Settings } from '../settings.ts';
import type { PageLook } from './page-scheme.ts';

/** All that a mark shows. */
export interface MarkView extends Pick<Judgement, 'marks' | 'says' | 'reason'> {
  /** Names the paper for screen readers. */
  readonly title: string;
  readonly leads: boolean;
  /** Is it taken for another paper, which the reader can deny? */
  readonly joined: boolean;
  /** Is the reader asked whether it is the same as another? */
  readonly asked: boolean;
  readonly dim: boolean;
  readonly look: PageLook;
  readonly keys: Settings['keys'];
}
