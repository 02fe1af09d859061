import { signal, type ReadonlySignal } from '@preact/signals';
import type { Trouble } from '../lib/messages/answer.ts';
import type { TagCount } from '../lib/digest/tag-count.ts';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { Completion } from '../lib/search/complete.ts';
import type { JoinedPaper, ListedPaper } from './listed-paper.ts';
import type { RowEdit } from './PaperRow.tsx';
import type { Results } from './results.ts';
import type { Said } from './Toast.tsx';

/** A long job that is under way. */
export interface Running {
  readonly done: number;
  /** 0 as long as it is not known. */
  readonly total: number;
  readonly stop: () => void;
}

/** A paper, and what the reader is about to say of it and another. */
export interface Comparing {
  readonly what: 'same' | 'differ';
  readonly paper: ListedPaper;
  /** Offered before anything is typed. */
  readonly others: readonly JoinedPaper[];
}

/** Where the reader is in a screen. It is there before the library, and stays when the library comes. */
export type ReaderPlace = ReturnType<typeof createReaderPlace>;

export function createReaderPlace(query = '') {
  return {
    query: signal(query),
    scope: signal<'library' | 'everything'>('library'),
    /** What of the store has been here: nothing, something, the list of all that is saved. */
    loaded: signal<'nothing' | 'newest' | 'all'>('nothing'),
    trouble: signal<Trouble>(),
    /** The row that the reader is at. */
    current: signal<PaperKey>(),
    edit: signal<RowEdit & { readonly paper: PaperKey }>(),
    /** The paper that is being compared with others. */
    comparing: signal<Comparing>(),
    said: signal<Said>(),
    running: signal<Running>(),
    /** Every time one of these grows, the list or the search takes the focus. */
    focusList: signal(0),
    focusSearch: signal(1),
  };
}

/** What a screen draws: the place, and what is listed there. */
export interface ScreenState extends ReaderPlace {
  /** Something is searched for. */
  readonly searched: ReadonlySignal<boolean>;
  readonly results: ReadonlySignal<Results>;
  /** The reader's own tags, most used first. */
  readonly tags: ReadonlySignal<readonly TagCount[]>;
  /** How a query can go on at the caret. */
  readonly complete: (query: string, caret: number) => readonly Completion[];
}
