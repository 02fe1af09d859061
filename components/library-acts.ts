import type { Act, Change, Verdict } from '../lib/digest/reading.ts';
import type { Trouble } from '../lib/messages/answer.ts';
import { troubleInWords } from '../lib/messages/trouble-words.ts';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { LibraryPort } from './library-port.ts';
import type { LibraryState } from './library-state.ts';

export type LibraryActs = ReturnType<typeof libraryActs>;

/** Changes of papers: on disk first, then on the screen, with what happened said and a way back. */
export function libraryActs(state: LibraryState, port: LibraryPort) {
  function fail(trouble: Trouble): void {
    state.said.value = { words: troubleInWords(trouble), trouble: true };
  }

  /** Takes these papers as they are on disk now. */
  async function refresh(keys: readonly PaperKey[]): Promise<void> {
    const now = await port.read(keys);
    if (!now.ok) return fail(now.trouble);
    state.saved.update(keys, now.value);
    if (state.met.papers.size > 0) state.met.update(keys, now.value);
    return undefined;
  }

  function tell(change: Change, about = titleOf(change.papers)): void {
    const nothing = change.papers.length === 0;
    state.said.value = {
      words: change.label,
      ...(about !== undefined && { about }),
      ...(!nothing && { undo: () => void undo(change.id) }),
    };
  }

  /** Of one paper; many are told by their number. */
  function titleOf(keys: readonly PaperKey[]): string | undefined {
    const [key, ...others] = keys;
    if (key === undefined || others.length > 0) return undefined;
    return (state.saved.papers.get(key) ?? state.met.papers.get(key))?.title;
  }

  /** @returns the change that is on disk; `undefined` where it could not be kept, which is said. */
  async function act(keys: readonly PaperKey[], what: Act): Promise<Change | undefined> {
    const answer = await port.act(keys, what);
    if (!answer.ok) {
      fail(answer.trouble);
      return undefined;
    }
    // What is removed has no title on this shelf any more.
    const about = titleOf(answer.value.papers);
    await refresh(keys);
    tell(answer.value, about);
    return answer.value;
  }

  /** Words on which papers are the same. They change the rows of all the papers that they join or part. */
  async function passVerdict(paper: PaperKey, verdict: Verdict): Promise<void> {
    const answer = await port.passVerdict(paper, verdict);
    if (!answer.ok) return fail(answer.trouble);
    await refresh(answer.value.papers);
    tell(answer.value);
    return undefined;
  }

  /** Takes one change back, or the newest, and goes to what it was about. */
  async function undo(change?: number): Promise<void> {
    const answer = await port.undo(change);
    if (!answer.ok) return fail(answer.trouble);
    if (!answer.value) {
      state.said.value = { words: 'Nothing to undo' };
      return undefined;
    }
    await refresh(answer.value.papers);
    state.said.value = { words: answer.value.label };
    state.current.value = answer.value.papers[0] ?? state.current.value;
    state.focusList.value += 1;
    return undefined;
  }

  return { act, passVerdict, undo, tell, fail, refresh };
}
