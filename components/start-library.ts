import { effect } from '@preact/signals';
import { comparison } from './comparing.ts';
import { draftsIn } from './drafts.ts';
import { justOpenedIn } from './just-opened.ts';
import { libraryActs } from './library-acts.ts';
import { libraryList } from './library-list.ts';
import type { LibraryPort } from './library-port.ts';
import { readLibrary, searchEverything } from './library-reading.ts';
import { createLibraryState } from './library-state.ts';
import type { LibraryViewProps } from './LibraryView.tsx';
import { recentsIn } from './recents.ts';
import type { Results } from './results.ts';
import { rowEvents } from './row-events.ts';
import type { LiveSettings } from './settings/settings-signal.ts';

/** Where a reader who has no papers yet finds some. */
const FIRST_PAGE = 'https://huggingface.co/papers';

interface StartOptions {
  readonly port: LibraryPort;
  readonly settings: LiveSettings;
  readonly signal: AbortSignal;
  readonly storage?: Storage;
  /** What is typed in the search already. */
  readonly query?: string;
  /** What stands on the screen as its answer. */
  readonly found?: Results;
}

/** Puts a list of papers together, and begins to read the library. What it returns is what `LibraryView` shows. */
export function startLibrary(options: StartOptions) {
  const { port, settings, signal, storage = localStorage, query, found } = options;
  const state = createLibraryState(query);
  const list = libraryList(state, port);
  const acts = libraryActs(state, port, list);
  const context = { state, acts, list, port };
  const justOpened = justOpenedIn(storage);
  const drafts = draftsIn(storage);
  const events = rowEvents({ state, acts, port, drafts, justOpened, settings: () => settings.value });
  const reading = readLibrary(context, { recents: recentsIn(storage), found }, signal);
  /** The store has answered: what a screen does without at first may come. */
  const listed = new Promise<void>((resolve) => {
    effect(() => {
      if (state.loaded.value !== 'nothing' || state.trouble.value) resolve();
    });
  });

  /** Offers to take back that a paper is read, if opening it closed the last popup and nothing was done since. */
  async function offerUndo(): Promise<void> {
    const opened = justOpened.take();
    await reading;
    const last = await port.lastChange();
    if (last.ok && last.value && last.value.id === opened && !state.said.value) await acts.tell(last.value);
  }

  /** The first of what is typed now, also where its rows are not on screen yet. */
  async function openFirst(): Promise<void> {
    await list.settled();
    const first = state.searched.value ? state.results.value.rows.get(0) : undefined;
    if (first) events.onAct('open', first.paper);
  }

  const view = {
    state,
    acts,
    events,
    comparison: comparison({ state, acts, port }),
    onEverything: () => void searchEverything(context),
    onNear: list.near,
    onEnter: () => void openFirst(),
    onFirst: () => void port.open(FIRST_PAGE),
  } satisfies Partial<LibraryViewProps>;
  return { view, reading, listed, offerUndo };
}
