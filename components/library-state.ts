import { computed, signal } from '@preact/signals';
import { complete } from '../lib/search/complete.ts';
import type { WordsInUse } from '../lib/search/ranked/words-in.ts';
import { isBlank, resultsOf } from './results.ts';
import { createReaderPlace, type ScreenState } from './screen-state.ts';

export type LibraryState = ReturnType<typeof createLibraryState>;

const NO_WORDS: WordsInUse = { tags: [], vocabulary: { tags: [], authors: [], sites: [], years: [] } };

/** What the list, the search and the toast show; the popup and the library page each have one. */
export function createLibraryState(typed = '') {
  const place = createReaderPlace(typed);
  const results = signal(resultsOf([]));
  /** What the search completes, and the reader's tags; counted after the first rows. */
  const words = signal(NO_WORDS);
  return {
    ...place,
    results,
    words,
    /** Everything ever met can be searched without making it ready first. */
    metIsReady: signal(false),
    searched: computed(() => !isBlank(results.value.query)),
    tags: computed(() => words.value.tags),
    complete: (text: string, caret: number) => complete(text, caret, words.value.vocabulary),
  } satisfies ScreenState & Record<string, unknown>;
}
