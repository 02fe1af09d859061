import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Digest } from '../digest/digest.ts';
import type { Act, Change, Verdict } from '../digest/reading.ts';
import type { Told } from '../digest/told.ts';
import type { TagCount } from '../digest/tag-count.ts';
import type { PaperFacts, PaperKey } from '../papers/paper.ts';
import type { Answer } from './answer.ts';
import type { PageState } from './page-state.ts';

/** What identifies an entry; enough to look it up, so that a page's message stays small. */
export type EntryIdentity = Pick<PaperFacts, 'key' | 'ids' | 'title' | 'authors'>;

/**
 * Everything that the parts of the extension say to each other: this file is the program's map.
 * Lists in an answer are aligned with the entries of the question.
 */
export interface ProtocolMap {
  // ---- a page to the background -----------------------------------------------------------------
  /** What is known of these entries? One message a page, or a batch of new entries; writes nothing. */
  lookUp(ask: { digest: Digest; entries: EntryIdentity[] }): Answer<(Told | null)[]>;
  /** These entries have been on screen. */
  sighted(say: { digest: Digest; entries: PaperFacts[] }): Answer<(Told | null)[]>;
  /** The reader does something to these entries; answered when it is on disk. Counts as a sighting. */
  act(say: {
    digest: Digest;
    entries: PaperFacts[];
    act: Act;
  }): Answer<{ change: Change; known: (Told | null)[] }>;
  /** The reader says that this entry is, or is not, the same paper as others; answered when it is on disk. */
  passVerdict(say: {
    digest: Digest;
    entry: PaperFacts;
    verdict: Verdict;
  }): Answer<{ change: Change; known: (Told | null)[] }>;
  /** Takes back one change, or the newest; `null` when there is nothing to take back. */
  undo(say: { change?: number }): Answer<Change | null>;
  /** The reader's own tags, most used first. */
  tags(): Answer<TagCount[]>;
  /** Opens an address in a tab; `paper` is scrolled to once that page is marked. */
  open(say: { url: string; where: 'here' | 'new-tab'; paper?: PaperKey }): void;
  /** Opens the library page; `compare` is asked there which paper it is the same as. */
  library(say: { compare?: PaperKey }): void;
  /** Is there an entry that this tab was opened for? Answered once. */
  wanted(): PaperKey | null;
  /** This page may hold papers: neither its site's reader nor what marks them is loaded yet. */
  mark(say: { site: string }): void;
  /** This page's own reader finds nothing: load the one that goes by links. */
  readByLinks(): void;
  /** This page needs the rest of its site's reader: load it. Answered when it is there, or cannot be. */
  loadRest(say: { site: string }): void;
  /** The reader reaches for what can be done on this page: load it. Answered when it is there, or cannot be. */
  loadActs(): void;
  /** The number for the toolbar icon; `null` takes it away. */
  badge(say: { count: number | null }): void;

  /** The search index is not whole, or much has changed since: bring it up to date. */
  tendIndex(): void;

  // ---- the background, or a page of the extension, to the pages in tabs ------------------------------
  /** These papers have changed somewhere else. */
  changed(say: { papers: PaperKey[] }): void;
  /** The browser's keyboard command: go to the first paper that is left. Answers whether there are any. */
  enter(): boolean;
  /** The reader wants the papers of this page found, whatever page it is. */
  findPapers(): void;
  /** For the popup: what stands on this page. */
  pageState(): PageState | null;
  /** For the popup: do this to these entries of the page. */
  pageAct(say: { keys: PaperKey[]; act: Act }): Answer<Change>;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();
