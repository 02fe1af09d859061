import type { PaperKey } from '../lib/papers/paper.ts';
import type { LibraryActs } from './library-acts.ts';
import type { Job, LibraryPort } from './library-port.ts';
import type { LibraryState } from './library-state.ts';

/** How many papers stand on the screen before the whole library is read. */
const FIRST = 50;

/** Reads the newest papers, then the whole library, then follows what changes; until the signal. */
export async function readLibrary(
  state: LibraryState,
  acts: LibraryActs,
  port: LibraryPort,
  signal: AbortSignal,
): Promise<void> {
  const newest = await port.newest(FIRST);
  if (!newest.ok) {
    state.trouble.value = newest.trouble;
    return;
  }
  state.saved.update([], newest.value);
  state.loaded.value = 'newest';
  const onChange = (keys?: readonly PaperKey[]) => void (keys ? acts.refresh(keys) : readSaved(state, port));
  signal.addEventListener('abort', port.watch(onChange, acts.fail));
  await readSaved(state, port);
}

async function readSaved(state: LibraryState, port: LibraryPort): Promise<void> {
  const all = await port.saved();
  state.trouble.value = all.ok ? undefined : all.trouble;
  if (!all.ok) return;
  const filled = state.saved.stock(all.value);
  state.loaded.value = 'all';
  await filled;
}

/** Reads all that was ever met and searches it, telling how far it is; `running.stop` gives up. */
export async function searchEverything(
  state: LibraryState,
  acts: LibraryActs,
  port: LibraryPort,
): Promise<void> {
  const stopping = new AbortController();
  const onProgress = (done: number, total: number) => {
    state.running.value = { done, total, stop: () => stopping.abort() };
  };
  onProgress(0, 0);
  try {
    await readMet(state, acts, port, { signal: stopping.signal, onProgress });
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  } finally {
    state.running.value = undefined;
  }
}

async function readMet(state: LibraryState, acts: LibraryActs, port: LibraryPort, job: Job): Promise<void> {
  const all = await port.everything(job);
  if (!all.ok) return acts.fail(all.trouble);
  await state.met.stock(all.value, job);
  state.scope.value = 'everything';
  state.focusSearch.value += 1;
  return undefined;
}
