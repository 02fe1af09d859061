import type { Act, Change, Verdict } from '../lib/digest/reading.ts';
import type { Answer, Trouble } from '../lib/messages/answer.ts';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { WordsInUse } from '../lib/search/ranked/words-in.ts';
import type { ListedPaper } from './listed-paper.ts';
import type { Listing } from './listing.ts';

/** How far a long job has come, and how to stop it. */
export interface Job {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Where is searched: among saved papers, or among all that were ever met. */
export type Scope = 'library' | 'everything';

/** What the screens need of the store; `store-port.ts` is the real one. Nothing here rejects but `AbortError`. */
export interface LibraryPort {
  /** The newest saved papers, whether or not there is an index of them. */
  newest(limit: number): Promise<Answer<readonly ListedPaper[]>>;
  /** What a query lists; the newest saved papers first where it asks nothing. */
  find(query: string, scope: Scope): Promise<Answer<Listing>>;
  /** The words that a query can be completed with, and the reader's tags. */
  words(scope: Scope): Promise<Answer<WordsInUse>>;
  /** Makes all that was ever met ready to be searched: long the first time, and then at once. */
  gatherMet(job: Job): Promise<Answer<void>>;
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
  /** Calls back after each change from anywhere, and when more of an index is there. */
  watch(onChange: () => void, onTrouble: (trouble: Trouble) => void): () => void;
  /** Opens an address in a new tab. */
  open(url: string): Promise<void>;
}
