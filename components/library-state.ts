import { computed } from '@preact/signals';
import { complete } from '../lib/search/complete.ts';
import { vocabularyOf } from '../lib/search/vocabulary.ts';
import { isBlank, resultsOf, tagCounts, type Results } from './results.ts';
import { createShelf } from './saved-shelf.ts';
import { createReaderPlace, type ScreenState } from './screen-state.ts';

export type LibraryState = ReturnType<typeof createLibraryState>;

/** What the list, the search and the toast show; the popup and the library page each have one. */
export function createLibraryState(typed = '') {
  const place = createReaderPlace(typed);
  const { query, scope, loaded } = place;
  const saved = createShelf((paper) => paper.reading?.savedAt !== undefined);
  const met = createShelf(() => true);
  const shelf = computed(() => (scope.value === 'library' ? saved : met));
  /** What the search completes. */
  const vocabulary = computed(() => {
    void shelf.value.version.value;
    return vocabularyOf(shelf.value.papers.values());
  });
  return {
    ...place,
    saved,
    met,
    vocabulary,
    searched: computed(() => !isBlank(query.value)),
    results: computed((): Results => {
      void shelf.value.version.value;
      const { papers, index } = shelf.value;
      const found = resultsOf(query.value, papers, index);
      // As long as not all is read nothing is missing: the rows stay until better ones are known.
      const isEarly = loaded.value !== 'all' && found.closestTo !== undefined;
      return isEarly ? { papers: [...papers.values()], terms: new Map() } : found;
    }),
    tags: computed(() => {
      void saved.version.value;
      return tagCounts(saved.papers.values());
    }),
    complete: (text: string, caret: number) => complete(text, caret, vocabulary.value),
  } satisfies ScreenState & Record<string, unknown>;
}
