import type { Digest } from '../../lib/digest/digest.ts';
import type { Known } from '../../lib/digest/known.ts';
import type { Act, Change, Verdict } from '../../lib/digest/reading.ts';
import type { Answer } from '../../lib/messages/answer.ts';
import type { TagCount } from '../../lib/digest/tag-count.ts';
import type { PaperFacts, PaperKey } from '../../lib/papers/paper.ts';

/** What a pasted digest needs of the store; `store-pasted-port.ts` is the real one. Nothing here rejects. */
export interface PastedPort {
  /** What is known of these entries, aligned with them; writes nothing. */
  lookUp(digest: Digest, entries: readonly PaperFacts[]): Promise<Answer<readonly (Known | null)[]>>;
  /** These entries have been on screen. */
  sighted(digest: Digest, entries: readonly PaperFacts[]): Promise<Answer<unknown>>;
  /** Does this to entries; answered when it is on disk, and told to all pages. */
  act(digest: Digest, entries: readonly PaperFacts[], act: Act): Promise<Answer<Change>>;
  /** The reader says that this entry is, or is not, the same paper as others. */
  passVerdict(digest: Digest, entry: PaperFacts, verdict: Verdict): Promise<Answer<Change>>;
  /** Takes back one change, or the newest. */
  undo(change?: number): Promise<Answer<Change | null>>;
  /** The reader's own tags, most used first. */
  tags(): Promise<Answer<readonly TagCount[]>>;
  /** Calls back after each change from anywhere. */
  watch(onChange: () => void): () => void;
  /** Opens a paper, or the digest that a paper was met in, in a new tab. */
  open(url: string, paper?: PaperKey): Promise<void>;
}
