import type { Digest } from '../digest/digest.ts';
import type { Act, Change } from '../digest/reading.ts';
import type { Answer } from '../messages/answer.ts';
import type { PaperKey } from '../papers/paper.ts';
import type { Settings } from '../settings.ts';
import { nodesOf, type Entry } from '../sites/site.ts';
import { createBadge } from './badge.ts';
import { freshWords } from './fresh-words.ts';
import type { Item } from './item.ts';
import { judgeEntries } from './judge-entries.ts';
import { marksOnPage, type MarksEvents } from './marks-on-page.ts';
import { lookAgain, type PageLook } from './page-scheme.ts';
import { createMemory } from './page-memory.ts';
import { createRecogniser, sameCards, type Readers, type Recognised } from './recogniser.ts';
import { isUnwanted, viewOf } from './treatment.ts';
import { watchUnseen } from './unseen.ts';

/** The page under the reader's eyes: recognised, remembered, marked. */
export interface Session {
  /** What was recognised last; its entries may not be judged yet. */
  readonly found: Recognised | undefined;
  readonly digest: Digest | undefined;
  /** Every entry, judged; none as long as the store has not answered. */
  readonly items: readonly Item[];
  /** Anchors of the entries that are hidden. */
  readonly hidden: ReadonlySet<Node>;
  readonly look: PageLook;
  readonly memory: ReturnType<typeof createMemory>;
  readonly marks: ReturnType<typeof marksOnPage>;
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
  const memory = createMemory(show);
  const recognise = createRecogniser({ document, readers: parts.readers, signal, rescan: scan });
  let found: Recognised | undefined;
  let digest: Digest | undefined;
  let entries: readonly Entry[] = [];
  let items: readonly Item[] = [];
  let nodes: ReadonlySet<Node> = new Set();
  let hidden: ReadonlySet<Node> = new Set();
  let look: PageLook = { scheme: 'light', ground: 'white' };

  const showBadge = createBadge();
  const keepWordsFresh = freshWords(now, () => {
    if (digest)
      void memory.refresh(
        digest,
        entries.filter(({ facts }) => memory.known(facts.key)),
      );
  });

  /** While new entries are being looked up, the judged ones may stand at other places than the marked ones. */
  function itemOf(marked: number): number {
    const anchor = entries[marked]?.anchor;
    return items.findIndex(({ entry }) => entry.anchor === anchor);
  }

  async function met(keys: readonly PaperKey[]): Promise<void> {
    const wanted = new Set(keys);
    const seen = entries.filter(({ facts }) => wanted.has(facts.key));
    if (digest && seen.length > 0) await memory.sighted(digest, seen);
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
    nodes = new Set(entries.flatMap(nodesOf));
    marks.place(entries);
    show();
    void learn(found.digest);
  }

  async function learn(asked: Digest): Promise<void> {
    await memory.learn(asked, entries);
    if (settings().sightings === 'whole-page') await unseen.meetTheRest();
  }

  function show(): void {
    const isKnown = entries.every(({ facts }) => memory.known(facts.key) !== undefined);
    if (isKnown) paint();
    showBadge(digest, items);
    parts.onShown();
    keepWordsFresh();
  }

  function paint(): void {
    look = lookAgain(entries[0]?.anchor, look);
    items = judgeEntries(entries, memory);
    marks.show(items.map((item) => viewOf(item, settings(), look)));
    const unwanted = items.filter((item) => isUnwanted(item, settings())).map(({ entry }) => entry);
    hidden = new Set(unwanted.map(({ anchor }) => anchor));
    parts.hide(unwanted.flatMap(nodesOf));
    unseen.look();
  }

  signal.addEventListener('abort', () => {
    marks.clear();
    parts.hide([]);
  });

  const session: Session = {
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
      return hidden;
    },
    get look() {
      return look;
    },
    memory,
    marks,
    isOfEntry: (node) => nodes.has(node),
    scan,
    refresh: () => {
      if (digest) void memory.refresh(digest, entries);
    },
    show,
    act: async (chosen, act) =>
      digest ? memory.act(digest, chosen, act) : { ok: false, trouble: 'unavailable' },
    meetTheRest: () => unseen.meetTheRest(),
  };
  const unseen = watchUnseen(parts, session, met);
  return session;
}
