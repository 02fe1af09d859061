import { count } from '../digest/counts.ts';
import type { Digest } from '../digest/digest.ts';
import { judge } from '../digest/judge.ts';
import type { Act, Change } from '../digest/reading.ts';
import type { Answer } from '../messages/answer.ts';
import type { PageState } from '../messages/page-state.ts';
import { sendMessage } from '../messages/page-messages.ts';
import type { PaperFacts, PaperKey } from '../papers/paper.ts';
import type { Settings } from '../settings.ts';
import { allFacts, type Entry } from '../sites/site.ts';
import { say } from './background.ts';
import type { Item } from './item.ts';
import { marksOnPage, type MarksEvents } from './marks-on-page.ts';
import { lookOf, type PageLook } from './page-scheme.ts';
import { createMemory } from './page-memory.ts';
import { createRecogniser, sameCards, type Readers, type Recognised } from './recogniser.ts';
import { watchSightings } from './sightings.ts';
import { isTreated, viewOf } from './treatment.ts';

/** The page under the reader's eyes: recognised, remembered, marked. */
export interface Session {
  /** What was recognised last; its entries may not be judged yet. */
  readonly found: Recognised | undefined;
  readonly digest: Digest | undefined;
  /** Every entry, judged; none as long as the store has not answered. */
  readonly items: readonly Item[];
  readonly hidden: number;
  readonly look: PageLook;
  readonly memory: ReturnType<typeof createMemory>;
  readonly marks: ReturnType<typeof marksOnPage>;
  readonly isHidden: (index: number) => boolean;
  /** Is this a node that an entry stands in? */
  readonly isOfEntry: (node: Node) => boolean;
  /** Looks again at what is on the page. */
  readonly scan: () => void;
  /** Asks the store again about all of it. */
  readonly refresh: () => void;
  /** Judges and paints again. */
  readonly show: () => void;
  readonly act: (items: readonly Item[], act: Act) => Promise<Answer<Change>>;
  /** All that has not been on screen counts as met from now on. */
  readonly meetTheRest: () => Promise<void>;
  readonly state: () => PageState | null;
}

export interface SessionParts {
  readonly document: Document;
  readonly readers: Readers;
  readonly signal: AbortSignal;
  readonly settings: () => Settings;
  readonly events: MarksEvents;
  /** Hides just these nodes. */
  readonly hide: (nodes: readonly Element[]) => void;
  /** Something that the bar shows has changed. */
  readonly onShown: () => void;
  readonly now: () => number;
}

/** Starts nothing by itself: `scan` is called when the page may have changed. */
export function createSession(parts: SessionParts): Session {
  const { document, signal, settings, now } = parts;
  const marks = marksOnPage(document, signal, {
    onAction: (index, action) => parts.events.onAction(itemOf(index), action),
    onFocus: (index) => parts.events.onFocus(itemOf(index)),
    onReach: parts.events.onReach,
  });
  const memory = createMemory(() => show());
  const recognise = createRecogniser({ document, readers: parts.readers, signal, rescan: () => scan() });
  let found: Recognised | undefined;
  let digest: Digest | undefined;
  let entries: readonly Entry[] = [];
  let items: readonly Item[] = [];
  let nodes: ReadonlySet<Node> = new Set();
  let hidden = new Set<Element>();
  let left: ReturnType<typeof notSeen> | undefined;
  let look: PageLook = { scheme: 'light', ground: 'white' };
  let badge: number | null = null;

  const lookForSightings = watchSightings<PaperKey>(document, signal, {
    left: () => (left ??= notSeen()),
    onSeen: (keys) => void met(factsOf(keys)),
    now,
  });

  function notSeen() {
    return items
      .filter(({ entry, judgement }) => !judgement.seenHere && !hidden.has(entry.anchor))
      .map(({ entry }) => ({ ...entry, key: entry.facts.key }));
  }

  /** While new entries are being looked up, the judged ones may stand at other places than the marked ones. */
  function itemOf(marked: number): number {
    const anchor = entries[marked]?.anchor;
    return items.findIndex(({ entry }) => entry.anchor === anchor);
  }

  function factsOf(keys: readonly PaperKey[]): PaperFacts[] {
    const wanted = new Set(keys);
    return distinct(entries.filter(({ facts }) => wanted.has(facts.key)).map(allFacts));
  }

  async function met(facts: readonly PaperFacts[]): Promise<void> {
    if (digest && facts.length > 0) await memory.sighted(digest, facts);
  }

  function leave(): void {
    memory.forget();
    marks.clear();
    parts.hide([]);
    [digest, entries, items, nodes, hidden] = [undefined, [], [], new Set(), new Set()];
  }

  function scan(): void {
    const seen = recognise(new URL(document.location.href), now());
    if (seen === 'wait') return;
    if (seen?.digest.id !== digest?.id) leave();
    found = seen;
    if (!found) return show();
    if (digest && sameCards(found.entries, entries) && marks.areInPlace()) return;
    digest = found.digest;
    entries = found.entries;
    nodes = new Set(entries.flatMap(({ anchor, rest = [] }) => [anchor, ...rest]));
    marks.place(entries);
    show();
    void learn(found.digest);
  }

  /** Asked when the page has been laid out. The same object as long as the page looks the same: what is painted already is not painted again. */
  function takeLook(): void {
    const [first] = entries;
    const next = first ? lookOf(first.anchor) : look;
    if (next.scheme !== look.scheme || next.ground !== look.ground) look = next;
  }

  async function learn(asked: Digest): Promise<void> {
    await memory.learn(asked, distinct(entries.map(({ facts }) => facts)));
    if (settings().sightings === 'whole-page') await meetTheRest();
  }

  function meetTheRest(): Promise<void> {
    const rest = items.filter(({ judgement }) => !judgement.seenHere);
    return met(factsOf(rest.map(({ entry }) => entry.facts.key)));
  }

  function show(): void {
    const isKnown = entries.every(({ facts }) => memory.known(facts.key) !== undefined);
    if (isKnown) paint();
    setBadge(
      digest?.kind === 'list' && items.length > 0 ? count(items.map(({ judgement }) => judgement)).new : null,
    );
    parts.onShown();
  }

  function paint(): void {
    takeLook();
    left = undefined;
    const judged = entries.map(({ facts }) => ({ facts, known: memory.known(facts.key) ?? null }));
    const judgements = judge(judged, now());
    items = entries.flatMap((entry, index) => {
      const judgement = judgements[index];
      return judgement ? [{ entry, judgement }] : [];
    });
    marks.show(items.map((item) => viewOf(item, settings(), look)));
    const unwanted = items.filter(
      ({ entry, judgement }) => entry.places.length > 0 && isTreated(judgement, settings(), 'hide'),
    );
    hidden = new Set(unwanted.map(({ entry }) => entry.anchor));
    parts.hide(unwanted.flatMap(({ entry }) => [entry.anchor, ...(entry.rest ?? [])]));
    lookForSightings();
  }

  function setBadge(next: number | null): void {
    if (next === badge) return;
    badge = next;
    say(() => sendMessage('badge', { count: next }));
  }

  signal.addEventListener('abort', () => {
    marks.clear();
    parts.hide([]);
  });

  return {
    get found() {
      return found;
    },
    get digest() {
      return digest;
    },
    get items() {
      return items;
    },
    get hidden() {
      return hidden.size;
    },
    get look() {
      return look;
    },
    memory,
    marks,
    isHidden: (index) => {
      const anchor = items[index]?.entry.anchor;
      return anchor !== undefined && hidden.has(anchor);
    },
    isOfEntry: (node) => nodes.has(node),
    scan,
    refresh: () => {
      if (digest) void memory.refresh(digest, distinct(entries.map(({ facts }) => facts)));
    },
    show,
    act: async (targets, act) =>
      digest ? memory.act(digest, distinct(targets.map(({ entry }) => allFacts(entry))), act) : NOWHERE,
    meetTheRest,
    state: () =>
      digest && found
        ? {
            digest,
            by: found.by,
            mentions: found.mentions(),
            counts: count(items.map(({ judgement }) => judgement)),
            entries: items.map(({ entry, judgement }) => ({
              facts: allFacts(entry),
              marks: judgement.marks,
            })),
          }
        : null,
  };
}

/** The page shows no digest any more. */
const NOWHERE = { ok: false, trouble: 'unavailable' } as const;

/** A paper that stands twice on a page is asked about once. */
function distinct(facts: readonly PaperFacts[]): PaperFacts[] {
  return [...new Map(facts.map((each) => [each.key, each])).values()];
}
