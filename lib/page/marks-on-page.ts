import type { PaperKey } from '../papers/paper.ts';
import { nodesOf, type Entry, type Place } from '../sites/site.ts';
import { inTurn } from './in-turn.ts';
import { later } from './later.ts';
import { createMark, type MarkEvents, type MarkHandle } from './mark.ts';
import { keepMeasured, type Measured } from './measure.ts';
import type { MarkView } from './mark-view.ts';
import type { MarkAction } from './mark-panel.ts';
import { entriesNearScreen, firstOnScreen, fromScreenOutwards } from './on-screen.ts';
import { isInLine, ownerOf } from './place.ts';
import { puttingBack } from './put-back.ts';

/** So many are placed at once wherever the reader is; on longer pages it is first asked where that is. */
const AT_ONCE = 100;

/**
 * The look-up has this start on the marks of a long page, in milliseconds: what is known is there by then, and each mark is
 * written once. It is the same for every reader: when marks come tells a page nothing.
 */
const HEAD_START = 250;

/** What is done with an entry, as a share of placing its mark: nearly nothing, showing another view in it. */
const LOOKING = 0.005;
const SHOWING = 0.2;

interface Placed {
  readonly key: PaperKey;
  readonly place: Place;
  readonly handle: MarkHandle;
  readonly measured: Measured;
}

export interface MarksOnPage {
  /** Puts a mark on each copy of each entry that has none, and takes away those whose entry is gone. */
  readonly place: (entries: readonly Entry[]) => void;
  /** Is every mark where it was put, as far as the page has let it be? */
  readonly areInPlace: () => boolean;
  /** One view an entry, in the same order. */
  readonly show: (views: readonly MarkView[]) => void;
  /** Moves the keyboard to an entry's mark; to the copy that is on screen where there are two. */
  readonly focus: (index: number) => void;
  readonly setTabStop: (index: number) => void;
  readonly clear: () => void;
}

export interface MarksEvents {
  readonly onAction: (index: number, action: MarkAction) => void;
  readonly onFocus: (index: number) => void;
  readonly onReach: MarkEvents['onReach'];
}

/** All marks of one page: put in place in frames, nearest to the screen first; put back when the page drops them. */
export function marksOnPage(document: Document, signal: AbortSignal, events: MarksEvents): MarksOnPage {
  let entries: readonly Entry[] = [];
  let views: readonly MarkView[] = [];
  let tabStop = 0;
  /** The first entry on the screen when it was last looked at. */
  let start = 0;
  /** What was near it then. */
  let nearest: readonly Entry[] = [];
  /** Marks are to be placed as soon as it is known where the reader is. */
  let waits = false;
  const placed = new Map<Element, Placed>();
  const around = keepMeasured(document, signal, () => near());
  let round = new AbortController();
  const returning = puttingBack();

  const indexOf = (key: PaperKey, owner: Element) =>
    entries.findIndex(
      (entry) => entry.facts.key === key && entry.places.some((place) => ownerOf(place) === owner),
    );

  function makeMark(entry: Entry, place: Place): Placed {
    const { key } = entry.facts;
    const owner = ownerOf(place);
    const handle = createMark(document, key, place, {
      onAction: (action) => events.onAction(indexOf(key, owner), action),
      onFocus: () => events.onFocus(indexOf(key, owner)),
      onReach: events.onReach,
    });
    const nodes = 'parent' in place ? [place.parent] : nodesOf(entry);
    const { host, reach: onReach } = handle;
    const mark = {
      key,
      place,
      handle,
      measured: { host, nodes, after: isInLine(place) ? owner : undefined, onReach },
    };
    placed.set(owner, mark);
    return mark;
  }

  /** @returns what it has cost, in marks placed. */
  function paint(index: number): number {
    const entry = entries[index];
    const view = views[index];
    let cost = LOOKING;
    for (const place of entry?.places ?? []) {
      const owner = ownerOf(place);
      const mark = placed.get(owner) ?? (entry && makeMark(entry, place));
      if (!mark) continue;
      mark.handle.setTabStop(index === tabStop);
      if (returning.put(place, mark.handle.host)) cost += 1;
      if (view && mark.handle.show(view)) cost += SHOWING;
    }
    return cost;
  }

  /** The browser has laid out the page: to ask where things are costs nothing, until something is written. */
  function near(): Measured[] {
    start = firstOnScreen(entries);
    nearest = entriesNearScreen(entries, document);
    if (waits) paintSoon();
    return nearMarks();
  }

  const nearMarks = () => nearest.flatMap(({ places }) => places.flatMap(measuredAt));

  /** Over a heading a mark has its own size. */
  function measuredAt(place: Place): Measured[] {
    const mark = placed.get(ownerOf(place));
    return mark === undefined || 'above' in place ? [] : [mark.measured];
  }

  /** Marks whose entry is gone, or whose node now shows another paper; and empty copies that the page made of them. */
  function dropStrays(): void {
    const wanted = new Map(
      entries.flatMap(({ facts, places }) => places.map((place) => [ownerOf(place), facts.key] as const)),
    );
    for (const [owner, mark] of placed) {
      if (wanted.get(owner) === mark.key) continue;
      mark.handle.host.remove();
      placed.delete(owner);
    }
    const ours = new Set([...placed.values()].map(({ handle }) => handle.host));
    for (const host of document.querySelectorAll<HTMLElement>('deja-lu-mark'))
      if (!ours.has(host)) host.remove();
  }

  function paintAll(): void {
    round.abort();
    round = new AbortController();
    waits = false;
    const window = document.defaultView;
    if (!window || entries.length === 0) return;
    const order = fromScreenOutwards(entries.length, start);
    const during = AbortSignal.any([signal, round.signal]);
    inTurn(window, during, entries.length, (at) => paint(order[at] ?? at), around.look);
    around.watch(nearMarks());
  }

  /** In a frame of its own, which is laid out once. */
  function paintSoon(): void {
    round.abort();
    round = new AbortController();
    const frame = document.defaultView?.requestAnimationFrame(paintAll) ?? 0;
    round.signal.addEventListener('abort', () => document.defaultView?.cancelAnimationFrame(frame));
  }

  return {
    place(found) {
      entries = found;
      [views, nearest] = [[], []];
      dropStrays();
      waits = entries.length > AT_ONCE && placed.size === 0;
      if (waits) return void later(HEAD_START, signal, around.look);
      paintAll();
      around.look();
    },
    areInPlace: () =>
      entries.every(({ places }) =>
        places.every((place) => {
          const mark = placed.get(ownerOf(place));
          return mark !== undefined && returning.isDone(place, mark.handle.host);
        }),
      ),
    show(next) {
      views = next;
      if (entries.length <= AT_ONCE) paintAll();
      else if (!waits) paintSoon();
    },
    focus(index) {
      const handles = handlesOf(entries[index], placed);
      (handles.find(({ host }) => host.getClientRects().length > 0) ?? handles[0])?.focus();
    },
    setTabStop(index) {
      for (const at of [tabStop, index])
        for (const handle of handlesOf(entries[at], placed)) handle.setTabStop(at === index);
      tabStop = index;
    },
    clear() {
      round.abort();
      for (const { handle } of placed.values()) handle.host.remove();
      placed.clear();
      [entries, views, nearest] = [[], [], []];
      [tabStop, start, waits] = [0, 0, false];
    },
  };
}

function handlesOf(entry: Entry | undefined, placed: ReadonlyMap<Element, Placed>): MarkHandle[] {
  return (entry?.places ?? []).flatMap((place) => placed.get(ownerOf(place))?.handle ?? []);
}
