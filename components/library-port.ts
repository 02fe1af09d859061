import type { Act, Change, Verdict } from '../lib/digest/reading.ts';
import type { Answer, Trouble } from '../lib/messages/answer.ts';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { ListedPaper } from './listed-paper.ts';

/** How far a long job has come, and how to stop it. */
export interface Job {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** What the screens need of the store; `store-port.ts` is the real one. Nothing here rejects but `AbortError`. */
export interface LibraryPort {
  /** The newest saved papers, before the rest is read. */
  newest(limit: number): Promise<Answer<readonly ListedPaper[]>>;
  /** All saved papers. */
  saved(): Promise<Answer<readonly ListedPaper[]>>;
  /** Every paper that was ever met, in parts, so that a long job can tell how far it is. */
  everything(job: Job): Promise<Answer<readonly ListedPaper[]>>;
  /** These papers as they are now; one that is forgotten is left out. */
  read(keys: readonly PaperKey[]): Promise<Answer<readonly ListedPaper[]>>;
  /** Does this to papers; answered when it is on disk, and told to all pages. */
  act(keys: readonly PaperKey[], act: Act): Promise<Answer<Change>>;
  /** The reader says that a paper is, or is not, the same as others; answered and told likewise. */
  passVerdict(paper: PaperKey, verdict: Verdict): Promise<Answer<Change>>;
  /** Papers that may be the same as this one, the likeliest first. */
  near(paper: PaperKey): Promise<Answer<readonly ListedPaper[]>>;
  /** Takes back one change, or the newest. */
  undo(change?: number): Promise<Answer<Change | null>>;
  /** The newest change, for a popup that opens right after it. */
  lastChange(): Promise<Answer<Change | null>>;
  /** Calls back after each change from anywhere: with the papers, or without where all may have changed. */
  watch(onChange: (keys?: readonly PaperKey[]) => void, onTrouble: (trouble: Trouble) => void): () => void;
  /** Opens an address in a new tab. */
  open(url: string): Promise<void>;
}
