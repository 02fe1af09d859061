import type { Act, Change, Verdict } from '../lib/digest/reading.ts';
import type { Trouble } from '../lib/messages/answer.ts';
import { troubleInWords } from '../lib/messages/trouble-words.ts';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { LibraryList } from './library-list.ts';
import type { LibraryPort } from './library-port.ts';
import type { LibraryState } from './library-state.ts';

export type LibraryActs = ReturnType<typeof libraryActs>;

/** Changes of papers: on disk first, then on the screen, with what happened said and a way back. */
export function libraryActs(state: LibraryState, port: LibraryPort, list: Pick<LibraryList, 'ask' | 'keys'>) {
  function fail(trouble: Trouble): void {
    state.said.value = { words: troubleInWords(trouble), trouble: true };
  }

  /** Lists what is on disk now. */
  const refresh = () => list.ask();

  async function tell(change: Change): Promise<void> {
    say(change, await titleOf(change.papers));
  }

  /** Lists what is on disk now, and then says what has happened. */
  async function refreshAndTell(change: Change): Promise<void> {
    const [about] = await Promise.all([titleOf(change.papers), refresh()]);
    say(change, about);
  }

  function say(change: Change, about: string | undefined): void {
    const nothing = change.papers.length === 0;
    state.said.value = {
      words: change.label,
      ...(about !== undefined && { about }),
      ...(!nothing && { undo: () => void undo(change.id) }),
    };
  }

  /** Of one paper; many are told by their number. */
  async function titleOf(keys: readonly PaperKey[]): Promise<string | undefined> {
    const [key, ...others] = keys;
    if (key === undefined || others.length > 0) return undefined;
    const read = await port.read([key]);
    return read.ok ? read.value[0]?.title : undefined;
  }

  /** @returns the change that is on disk; `undefined` where it could not be kept, which is said. */
  async function act(keys: readonly PaperKey[], what: Act): Promise<Change | undefined> {
    const answer = await port.act(keys, what);
    if (!answer.ok) {
      fail(answer.trouble);
      return undefined;
    }
    await refreshAndTell(answer.value);
    return answer.value;
  }

  /** Words on which papers are the same. They change the rows of all the papers that they join or part. */
  async function passVerdict(paper: PaperKey, verdict: Verdict): Promise<void> {
    const answer = await port.passVerdict(paper, verdict);
    if (!answer.ok) return fail(answer.trouble);
    await refreshAndTell(answer.value);
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
    await refresh();
    state.said.value = { words: answer.value.label };
    state.current.value = answer.value.papers[0] ?? state.current.value;
    state.focusList.value += 1;
    return undefined;
  }

  /** Does this to all that is listed, also to what was never on screen. */
  async function actOnAll(what: Act): Promise<void> {
    await act(await list.keys(), what);
  }

  return { act, actOnAll, passVerdict, undo, tell, refreshAndTell, fail };
}
