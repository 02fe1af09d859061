import { computed, signal } from '@preact/signals';
import type { Trouble } from '../lib/messages/answer.ts';
import type { PaperKey } from '../lib/papers/paper.ts';
import { vocabularyOf } from '../lib/search/vocabulary.ts';
import type { JoinedPaper, ListedPaper } from './listed-paper.ts';
import type { RowEdit } from './PaperRow.tsx';
import { isBlank, resultsOf, tagCounts } from './results.ts';
import { createShelf } from './saved-shelf.ts';
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

export type LibraryState = ReturnType<typeof createLibraryState>;

/** What the list, the search and the toast show; the popup and the library page each have one. */
export function createLibraryState() {
  const saved = createShelf((paper) => paper.reading?.savedAt !== undefined);
  const met = createShelf(() => true);
  const query = signal('');
  const scope = signal<'library' | 'everything'>('library');
  const shelf = computed(() => (scope.value === 'library' ? saved : met));
  return {
    saved,
    met,
    query,
    scope,
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
    searched: computed(() => !isBlank(query.value)),
    results: computed(() => {
      void shelf.value.version.value;
      return resultsOf(query.value, shelf.value.papers, shelf.value.index);
    }),
    /** The reader's own tags, most used first. */
    tags: computed(() => {
      void saved.version.value;
      return tagCounts(saved.papers.values());
    }),
    /** What the search completes. */
    vocabulary: computed(() => {
      void shelf.value.version.value;
      return vocabularyOf(shelf.value.papers.values());
    }),
  };
}
