import { computed } from '@preact/signals';
import { complete } from '../lib/search/complete.ts';
import { vocabularyOf } from '../lib/search/vocabulary.ts';
import { isBlank, resultsOf, tagCounts } from './results.ts';
import { createShelf } from './saved-shelf.ts';
import { createReaderPlace, type ScreenState } from './screen-state.ts';

export type LibraryState = ReturnType<typeof createLibraryState>;

/**
 * What the list, the search and the toast show; the popup and the library page each have one.
 * @param place where the reader is already: rows of the last time may stand there, and a query be typed.
 */
export function createLibraryState(place = createReaderPlace()) {
  const { query, scope } = place;
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
    results: computed(() => {
      void shelf.value.version.value;
      return resultsOf(query.value, shelf.value.papers, shelf.value.index);
    }),
    tags: computed(() => {
      void saved.version.value;
      return tagCounts(saved.papers.values());
    }),
    complete: (text: string, caret: number) => complete(text, caret, vocabulary.value),
  } satisfies ScreenState & Record<string, unknown>;
}
