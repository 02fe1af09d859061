import type { Act, Change } from '../lib/digest/reading.ts';
import type { Answer } from '../lib/messages/answer.ts';
import type { PageState } from '../lib/messages/page-state.ts';
import type { PaperKey } from '../lib/papers/paper.ts';

/** The page in the active tab, as far as it is ours to talk to. */
export interface PagePort {
  /** `null` where no digest stands there. */
  state(): Promise<PageState | null>;
  act(keys: readonly PaperKey[], act: Act): Promise<Answer<Change>>;
}
