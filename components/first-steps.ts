import type { Reads } from '../lib/store/reads.ts';
import type { AwakeQuestion } from './awake-channel.ts';
import type { Drawn } from './picture.ts';

/** What the popup's first script has begun, for the code that comes next: it need not bring that along. */
export interface FirstSteps {
  readonly reads: Reads;
  /** What was typed ahead, and what the background says to that; `show` draws it as soon as it is there. */
  readonly asked: AwakeQuestion | undefined;
  /** Draws what was found, in the place of the rows that stand there. */
  readonly show: (picture: readonly Drawn[]) => void;
}

declare global {
  var firstSteps: FirstSteps | undefined;
}
