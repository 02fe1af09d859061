import { effect } from '@preact/signals';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { LibraryActs } from './library-acts.ts';
import type { Job, LibraryPort } from './library-port.ts';
import type { LibraryState } from './library-state.ts';
import type { Recents } from './recents.ts';

/** How many papers stand on the screen before the whole library is read. */
const FIRST = 50;

/** Papers that are indexed at a time: few enough that typing never waits for them. */
const CHUNK = 40;

/** Shows the rows of the last time, reads the newest papers, then the whole library, then follows what changes; until the signal. */
export async function readLibrary(
  state: LibraryState,
  acts: LibraryActs,
  port: LibraryPort,
  recents: Recents,
  signal: AbortSignal,
): Promise<void> {
  state.saved.update([], recents.read());
  const newest = await port.newest(FIRST);
  if (!newest.ok) {
    state.trouble.value = newest.trouble;
    return;
  }
  state.saved.update([], newest.value);
  state.loaded.value = 'newest';
  signal.addEventListener('abort', keepRecents(state, recents));
  const onChange = (keys?: readonly PaperKey[]) => void (keys ? acts.refresh(keys) : readSaved(state, port));
  signal.addEventListener('abort', port.watch(onChange, acts.fail));
  await readSaved(state, port);
}

/** Keeps the first rows for the next start, as long as the list is the store's. */
function keepRecents(state: LibraryState, recents: Recents): () => void {
  return effect(() => {
    void state.saved.version.value;
    if (state.loaded.value === 'all') recents.write([...state.saved.papers.values()]);
  });
}

async function readSaved(state: LibraryState, port: LibraryPort): Promise<void> {
  const all = await port.saved();
  state.trouble.value = all.ok ? undefined : all.trouble;
  if (!all.ok) return;
  const filled = state.saved.stock(all.value, { chunk: CHUNK });
  state.loaded.value = 'all';
  await filled;
  // Counted now, not at the first key that is typed.
  void state.vocabulary.value;
}

/** Reads all that was ever met and searches it. */
export async function searchEverything(
  state: LibraryState,
  acts: LibraryActs,
  port: LibraryPort,
): Promise<void> {
  if (!(await readEverything(state, acts, port))) return;
  state.scope.value = 'everything';
  state.focusSearch.value += 1;
}

/** Reads all that was ever met, telling how far it is; `running.stop` gives up. Resolves to whether all is there. */
export async function readEverything(
  state: LibraryState,
  acts: LibraryActs,
  port: LibraryPort,
): Promise<boolean> {
  const stopping = new AbortController();
  const onProgress = (done: number, total: number) => {
    state.running.value = { done, total, stop: () => stopping.abort() };
  };
  onProgress(0, 0);
  try {
    return await readMet(state, acts, port, { signal: stopping.signal, onProgress });
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    return false;
  } finally {
    state.running.value = undefined;
  }
}

async function readMet(
  state: LibraryState,
  acts: LibraryActs,
  port: LibraryPort,
  job: Job,
): Promise<boolean> {
  const all = await port.everything(job);
  if (all.ok) await state.met.stock(all.value, { ...job, chunk: CHUNK });
  else acts.fail(all.trouble);
  return all.ok;
}
