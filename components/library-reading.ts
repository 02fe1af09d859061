import { effect } from '@preact/signals';
import { firstAnswer } from './first-answer.ts';
import type { LibraryActs } from './library-acts.ts';
import type { LibraryList } from './library-list.ts';
import type { LibraryPort } from './library-port.ts';
import type { LibraryState } from './library-state.ts';
import type { Recents } from './recents.ts';
import { firstPapers, isBlank, resultsOf, type Results } from './results.ts';

/** How many papers stand on the screen before the index is open. */
const FIRST = 50;

/** What reading the library needs. */
export interface ReadingContext {
  readonly state: LibraryState;
  readonly acts: LibraryActs;
  readonly list: LibraryList;
  readonly port: LibraryPort;
}

/** What can be shown before the store is open. */
interface Remembered {
  readonly recents: Recents;
  /** What stands on the screen, and answers what is typed. */
  readonly found?: Results | undefined;
}

/**
 * Shows the rows of the last time, then the newest papers, or what a query that is typed already finds; then follows what
 * is typed and what changes, until the signal.
 */
export async function readLibrary(
  context: ReadingContext,
  { recents, found }: Remembered,
  signal: AbortSignal,
): Promise<void> {
  const { state, acts, list, port } = context;
  const stopFirst = answerFirst(state, recents, found);
  const newest = isBlank(state.query.value) ? await port.newest(FIRST) : undefined;
  if (newest && !newest.ok) {
    state.trouble.value = newest.trouble;
    return;
  }
  stopFirst();
  if (newest) {
    if (isBlank(state.query.value)) state.results.value = resultsOf(newest.value);
    state.loaded.value = 'newest';
  }
  signal.addEventListener('abort', askAsTyped(context));
  signal.addEventListener('abort', keepRecents(state, recents));
  const onChange = () => void list.ask().then(() => readWords(context));
  signal.addEventListener('abort', port.watch(onChange, acts.fail));
  await list.settled();
  await readWords(context);
}

/** What is typed before the store is open is answered by what is there. */
function answerFirst({ query, results }: LibraryState, recents: Recents, found?: Results): () => void {
  const papers = recents.read();
  return effect(() => {
    results.value = found?.query === query.value ? found : firstAnswer(query.value, papers);
  });
}

function askAsTyped({ state, list }: ReadingContext): () => void {
  return effect(() => {
    void [state.query.value, state.scope.value];
    void list.ask();
  });
}

/** Keeps the first rows for the next start, as long as the list is the store's. */
function keepRecents(state: LibraryState, recents: Recents): () => void {
  return effect(() => {
    const results = state.results.value;
    const isWhole = state.loaded.value === 'all' && isBlank(results.query) && results.scope === 'library';
    if (isWhole) recents.write(firstPapers(results));
  });
}

async function readWords({ state, port }: ReadingContext): Promise<void> {
  const words = await port.words(state.scope.value);
  if (words.ok) state.words.value = words.value;
}

/** Makes all that was ever met ready, and searches it. */
export async function searchEverything(context: ReadingContext): Promise<void> {
  const { state } = context;
  if (!(await gatherMet(context))) return;
  state.scope.value = 'everything';
  state.focusSearch.value += 1;
  await readWords(context);
}

/** Makes all that was ever met ready, telling how far it is; `running.stop` gives up. Resolves to whether it is ready. */
export async function gatherMet({ state, acts, port }: Omit<ReadingContext, 'list'>): Promise<boolean> {
  const stopping = new AbortController();
  const onProgress = (done: number, total: number) => {
    state.running.value = { done, total, stop: () => stopping.abort() };
  };
  onProgress(0, 0);
  try {
    const ready = await port.gatherMet({ signal: stopping.signal, onProgress });
    if (!ready.ok) acts.fail(ready.trouble);
    state.metIsReady.value = ready.ok;
    return ready.ok;
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    return false;
  } finally {
    state.running.value = undefined;
  }
}
