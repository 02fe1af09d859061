import type { Digest } from '../../lib/digest/digest.ts';
import type { Act, Change, Verdict } from '../../lib/digest/reading.ts';
import { decodeText } from '../../lib/exchange/decode-text.ts';
import type { Answer, Trouble } from '../../lib/messages/answer.ts';
import { troubleInWords } from '../../lib/messages/trouble-words.ts';
import type { Settings } from '../../lib/settings.ts';
import { pastedDigest } from './pasted-digest.ts';
import type { PastedPort } from './pasted-port.ts';
import type { KeptPaste, PastedRecents } from './pasted-recents.ts';
import { createPastedState } from './pasted-state.ts';
import { LARGEST_FILE } from './pasted-words.ts';
import type { Pasted } from './read-pasted.ts';

interface PastedContext {
  readonly port: PastedPort;
  readonly recents: PastedRecents;
  readonly settings: () => Pick<Settings, 'sightings'>;
  readonly now?: () => number;
}

export type PastedModel = ReturnType<typeof createPastedModel>;

/** A digest that was pasted or dropped: read, judged over what the store knows, and acted on as on a page. */
export function createPastedModel({ port, recents, settings, now = Date.now }: PastedContext) {
  const state = createPastedState(now);
  let visit = 0;

  function fail(trouble: Trouble): void {
    state.said.value = { words: troubleInWords(trouble), trouble: true };
  }

  function refuse(words: string): void {
    visit += 1;
    state.step.value = { at: 'failed', words };
  }

  /** Reads what was pasted. What reads it knows all sites, and is loaded only now. */
  async function take(pasted: Pasted, name = 'what you pasted'): Promise<void> {
    const own = ++visit;
    state.step.value = { at: 'reading', name };
    try {
      const { readPasted } = await import('./read-pasted.ts');
      if (own !== visit) return;
      const read = readPasted(pasted, new Date(now()));
      await show({ digest: pastedDigest(read), read });
    } catch (error) {
      refuse(whyNot(error));
    }
  }

  async function takeFile(file: File): Promise<void> {
    if (file.size > LARGEST_FILE)
      return refuse(`${file.name} is larger than 10 MB: no digest is. Nothing was read.`);
    const own = ++visit;
    state.step.value = { at: 'reading', name: file.name };
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (own !== visit) return undefined;
    const text = bytes && decodeText(new Uint8Array(bytes));
    if (text === undefined)
      return refuse(`${file.name} is not a text. It can be a mail, a feed, a list or a page.`);
    return take({ text }, file.name);
  }

  async function show(paste: KeptPaste): Promise<void> {
    if (paste.read.entries.length > 0) recents.keep(paste);
    state.known.value = undefined;
    state.current.value = 0;
    state.edit.value = undefined;
    state.step.value = { at: 'read', ...paste };
    state.lately.value = recents.all();
    await refresh();
    if (settings().sightings === 'whole-page') await met(state.items.value.map((_, index) => index));
    if (state.items.value.length > 0) state.focusList.value += 1;
  }

  /** Asks the store again about all of it. */
  async function refresh(): Promise<void> {
    const shown = state.step.value;
    if (shown.at !== 'read' || shown.read.entries.length === 0) return;
    const answer = await port.lookUp(shown.digest, shown.read.entries);
    if (state.step.value !== shown) return;
    if (answer.ok) state.known.value = answer.value;
    else fail(answer.trouble);
  }

  /** These rows have been on screen. */
  async function met(indexes: readonly number[]): Promise<void> {
    const digest = shownDigest();
    const entries = factsAt(indexes.filter((index) => !state.items.value[index]?.judgement.seenHere));
    if (!digest || entries.length === 0) return;
    const answer = await port.sighted(digest, entries);
    if (answer.ok) await refresh();
    else fail(answer.trouble);
  }

  async function act(indexes: readonly number[], what: Act): Promise<Change | undefined> {
    const digest = shownDigest();
    const entries = factsAt(indexes);
    if (!digest || entries.length === 0) return undefined;
    return told(await port.act(digest, entries, what), entries.length === 1 ? entries[0]?.title : undefined);
  }

  async function passVerdict(index: number, verdict: Verdict): Promise<void> {
    const digest = shownDigest();
    const [entry] = factsAt([index]);
    if (digest && entry) await told(await port.passVerdict(digest, entry, verdict), entry.title);
  }

  async function told(answer: Answer<Change>, about: string | undefined): Promise<Change | undefined> {
    if (!answer.ok) {
      fail(answer.trouble);
      return undefined;
    }
    tell(answer.value, about);
    await refresh();
    return answer.value;
  }

  function tell({ id, label, papers }: Change, about: string | undefined): void {
    state.said.value = {
      words: label,
      ...(about !== undefined && { about }),
      ...(papers.length > 0 && { undo: () => void undo(id) }),
    };
  }

  /** Takes one change back, or the newest, and goes to what it was about. */
  async function undo(change?: number): Promise<void> {
    const answer = await port.undo(change);
    if (!answer.ok) return fail(answer.trouble);
    state.said.value = { words: answer.value?.label ?? 'Nothing to undo' };
    await refresh();
    const paper = answer.value?.papers[0];
    const at = state.items.value.findIndex(({ facts }) => facts.key === paper);
    if (at >= 0) state.current.value = at;
    state.focusList.value += 1;
    return undefined;
  }

  function factsAt(indexes: readonly number[]) {
    const facts = indexes.flatMap((index) => state.items.value[index]?.facts ?? []);
    return [...new Map(facts.map((each) => [each.key, each])).values()];
  }

  function shownDigest(): Digest | undefined {
    return state.step.value.at === 'read' ? state.step.value.digest : undefined;
  }

  /** Shows what was pasted before, as the address names it; nothing where it is not kept any more. */
  function openKept(id: string): void {
    const kept = recents.find(id);
    if (kept && shownDigest()?.id !== id) void show(kept);
  }

  /** Ready for another. */
  function clear(): void {
    visit += 1;
    state.step.value = { at: 'waiting' };
    state.known.value = undefined;
    state.focusPlace.value += 1;
  }

  /** Follows what changes elsewhere, until the returned function is called. */
  function start(): () => void {
    state.lately.value = recents.all();
    void refresh();
    // Ready before anything is pasted.
    void import('./read-pasted.ts');
    return port.watch(() => void refresh());
  }

  async function loadTags(): Promise<void> {
    const tags = await port.tags();
    if (tags.ok) state.tags.value = tags.value;
  }

  return { state, take, takeFile, met, act, passVerdict, undo, openKept, show, clear, start, loadTags };
}

/** A broken feed says itself what is wrong; anything else is a mistake of ours, and must leave a trace. */
function whyNot(error: unknown): string {
  if (error instanceof Error && error.name === 'NoFeed') return error.message;
  console.error(error);
  return 'This could not be read. Nothing was changed.';
}
