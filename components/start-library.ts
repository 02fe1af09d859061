import { draftsIn } from './drafts.ts';
import { libraryActs } from './library-acts.ts';
import type { LibraryPort } from './library-port.ts';
import { readLibrary, searchEverything } from './library-reading.ts';
import { createLibraryState } from './library-state.ts';
import type { LibraryViewProps } from './LibraryView.tsx';
import { recentsIn } from './recents.ts';
import { rowEvents } from './row-events.ts';
import type { LiveSettings } from './settings/settings-signal.ts';

/** Where a reader who has no papers yet finds some. */
const FIRST_PAGE = 'https://huggingface.co/papers';

/** A change this young may have closed the popup that made it: the next popup offers to take it back. */
const JUST_NOW = 60_000;

interface StartOptions {
  readonly port: LibraryPort;
  readonly settings: LiveSettings;
  readonly signal: AbortSignal;
  readonly storage?: Storage;
  readonly now?: () => number;
}

/** Puts a list of papers together, and begins to read the library. What it returns is what `LibraryView` shows. */
export function startLibrary(options: StartOptions) {
  const { port, settings, signal, storage = localStorage, now = Date.now } = options;
  const state = createLibraryState();
  const acts = libraryActs(state, port);
  const events = rowEvents({ state, acts, port, drafts: draftsIn(storage), settings: () => settings.value });
  const reading = readLibrary(state, acts, port, recentsIn(storage), signal);

  /** Offers to take back what was done a moment ago, as opening a paper closes the popup. */
  async function offerUndo(): Promise<void> {
    await reading;
    const last = await port.lastChange();
    const isYoung = last.ok && last.value !== null && now() - last.value.at < JUST_NOW;
    if (isYoung && last.value && !state.said.value) acts.tell(last.value);
  }

  const view = {
    state,
    acts,
    events,
    onEverything: () => void searchEverything(state, acts, port),
    onFirst: () => void port.open(FIRST_PAGE),
  } satisfies Partial<LibraryViewProps>;
  return { view, reading, offerUndo };
}
