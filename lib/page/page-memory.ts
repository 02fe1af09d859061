import type { Digest } from '../digest/digest.ts';
import type { Act, Change } from '../digest/reading.ts';
import type { Told } from '../digest/told.ts';
import type { Answer, Trouble } from '../messages/answer.ts';
import { sendMessage } from '../messages/page-messages.ts';
import type { PaperFacts, PaperKey } from '../papers/paper.ts';
import { allFacts, type Entry } from '../sites/site.ts';
import { answered } from './background.ts';
import type { Item } from './item.ts';

/** What was changed, and what is known now of the entries that it was about. */
interface Changed {
  readonly change: Change;
  readonly known: readonly (Told | null)[];
}

/** What this page has learnt of its entries; the background worker owns the truth. */
export interface PageMemory {
  /** `undefined` while it is being asked; `null` for a paper never met. */
  readonly known: (key: PaperKey) => Told | null | undefined;
  /** Asks about those that are not known yet; one message. */
  readonly learn: (digest: Digest, entries: readonly Entry[]) => Promise<void>;
  /** Asks again about all. */
  readonly refresh: (digest: Digest, entries: readonly Entry[]) => Promise<void>;
  readonly sighted: (digest: Digest, entries: readonly Entry[]) => Promise<void>;
  readonly act: (digest: Digest, items: readonly Item[], act: Act) => Promise<Answer<Change>>;
  /** Takes what a change answers of these entries. */
  readonly change: (
    entries: readonly PaperFacts[],
    question: Promise<Answer<Changed>>,
  ) => Promise<Answer<Change>>;
  readonly forget: () => void;
  readonly trouble: Trouble | undefined;
}

/** @param onChange something new is known, or something went wrong. */
export function createMemory(onChange: () => void): PageMemory {
  const known = new Map<PaperKey, Told | null>();
  const asked = new Set<PaperKey>();
  let trouble: Trouble | undefined;
  let visit = 0;

  /** An answer that comes after the reader has gone on to another digest is about that other one. */
  async function take(
    entries: readonly PaperFacts[],
    question: Promise<Answer<readonly (Told | null)[]>>,
  ): Promise<void> {
    const askedIn = visit;
    const answer = await question;
    if (askedIn !== visit) return;
    trouble = answer.ok ? undefined : answer.trouble;
    entries.forEach(({ key }, index) => {
      if (answer.ok) known.set(key, answer.value[index] ?? null);
      else if (!known.has(key)) asked.delete(key);
    });
    onChange();
  }

  async function change(
    entries: readonly PaperFacts[],
    question: Promise<Answer<Changed>>,
  ): Promise<Answer<Change>> {
    await take(
      entries,
      question.then((answer) => (answer.ok ? { ok: true, value: answer.value.known } : answer)),
    );
    const answer = await question;
    return answer.ok ? { ok: true, value: answer.value.change } : answer;
  }

  async function lookUp(digest: Digest, entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    const papers = distinct(entries).map(({ facts }) => facts);
    for (const { key } of papers) asked.add(key);
    const identities = papers.map(({ key, ids, title, authors }) => ({
      key,
      ids,
      title,
      ...(authors && { authors }),
    }));
    await take(
      papers,
      answered(() => sendMessage('lookUp', { digest, entries: identities })),
    );
  }

  return {
    known: (key) => known.get(key),
    learn: (digest, entries) =>
      lookUp(
        digest,
        entries.filter(({ facts }) => !asked.has(facts.key)),
      ),
    refresh: lookUp,
    sighted(digest, met) {
      const entries = distinct(met).map(allFacts);
      return take(
        entries,
        answered(() => sendMessage('sighted', { digest, entries })),
      );
    },
    act(digest, items, act) {
      const entries = distinct(items.map(({ entry }) => entry)).map(allFacts);
      return change(
        entries,
        answered(() => sendMessage('act', { digest, entries, act })),
      );
    },
    change,
    forget() {
      known.clear();
      asked.clear();
      trouble = undefined;
      visit += 1;
    },
    get trouble() {
      return trouble;
    },
  };
}

/** A paper that stands twice on a page is asked about once. */
function distinct(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.facts.key, entry])).values()];
}
