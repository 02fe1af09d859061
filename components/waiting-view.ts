import { computed, signal } from '@preact/signals';
import { firstResults } from './first-results.ts';
import type { LibraryViewProps } from './LibraryView.tsx';
import type { ListedPaper } from './listed-paper.ts';
import type { ReaderPlace } from './screen-state.ts';

/** What `LibraryView` draws, apart from what the screen around it gives. */
export type View = Pick<
  LibraryViewProps,
  'state' | 'acts' | 'events' | 'comparison' | 'onEverything' | 'onFirst'
>;

/**
 * The screen before the library is here: the rows of the last time, at the place where the reader is. What is
 * pressed already is done as soon as there is somebody who can.
 */
export function waitingView(
  place: ReaderPlace,
  recents: readonly ListedPaper[],
  library: Promise<View>,
): View {
  const later = (what: (view: View) => void) => void library.then(what);
  return {
    state: {
      ...place,
      // Enter opens the best answer: there is none yet.
      searched: signal(false),
      results: computed(() => firstResults(place.query.value, recents)),
      tags: signal([]),
      complete: () => [],
    },
    acts: {
      act: async (keys, what) => (await library).acts.act(keys, what),
      undo: async (change) => (await library).acts.undo(change),
    },
    events: {
      onAct: (what, paper) => later(({ events }) => events.onAct(what, paper)),
      onTags: (tags, paper) => later(({ events }) => events.onTags(tags, paper)),
      onNote: (note, paper) => later(({ events }) => events.onNote(note, paper)),
      onDraft: (text, paper) => later(({ events }) => events.onDraft(text, paper)),
      onLeave: (paper) => later(({ events }) => events.onLeave(paper)),
    },
    onEverything: () => later(({ onEverything }) => onEverything()),
    onFirst: () => later(({ onFirst }) => onFirst()),
  };
}
