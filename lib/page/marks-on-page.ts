import type { PaperKey } from '../papers/paper.ts';
import type { Entry, Place } from '../sites/site.ts';
import { inTurn } from './later.ts';
import { createMark, type MarkEvents, type MarkHandle } from './mark.ts';
import { keepMeasured, type Measured } from './measure.ts';
import type { MarkView } from './mark-view.ts';
import type { MarkAction } from './mark-panel.ts';
import { entriesNearScreen, firstOnScreen, fromScreenOutwards } from './on-screen.ts';
import { isAt, isInLine, ownerOf, putAt } from './place.ts';

/** Measured on 1,000 cards: 100 a frame, out of the page's flow, make no task over 50 ms (performance.md, section 4). */
const MARKS_A_FRAME = 100;

/** A page that takes a mark away this often is let be. */
const MOST_RETURNS = 8;

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
  const placed = new Map<Element, Placed>();
  const lookAround = keepMeasured(document, signal, () => near());
  let round = new AbortController();
  const returns = new WeakMap<Element, number>();

  const indexOf = (key: PaperKey, owner: Element) =>
    entries.findIndex(
      (entry) => entry.facts.key === key && entry.places.some((place) => ownerOf(place) === owner),
    );

  function makeMark({ facts: { key }, anchor, rest = [] }: Entry, place: Place): Placed {
    const owner = ownerOf(place);
    const handle = createMark(document, key, place, {
      onAction: (action) => events.onAction(indexOf(key, owner), action),
      onFocus: () => events.onFocus(indexOf(key, owner)),
      onReach: events.onReach,
    });
    const nodes = 'parent' in place ? [place.parent] : [anchor, ...rest];
    const mark = {
      key,
      place,
      handle,
      measured: { host: handle.host, nodes, ...followed(place), onReach: handle.reach },
    };
    placed.set(owner, mark);
    return mark;
  }

  const isLetBe = (owner: Element) => (returns.get(owner) ?? 0) > MOST_RETURNS;

  function putInPlace(owner: Element, { place, handle }: Placed): void {
    if (isAt(place, handle.host)) return;
    const times = (returns.get(owner) ?? 0) + 1;
    returns.set(owner, times);
    if (isLetBe(owner)) return;
    putAt(place, handle.host);
  }

  function paint(index: number): void {
    const entry = entries[index];
    const view = views[index];
    for (const place of entry?.places ?? []) {
      const owner = ownerOf(place);
      const mark = placed.get(owner) ?? (entry && makeMark(entry, place));
      if (!mark) continue;
      mark.handle.setTabStop(index === tabStop);
      putInPlace(owner, mark);
      if (view) mark.handle.show(view);
    }
  }

  /** Over a heading a mark has its own size. */
  function near(): Measured[] {
    return entriesNearScreen(entries, document).flatMap(({ places }) =>
      places.flatMap((place) => ('above' in place ? [] : (placed.get(ownerOf(place))?.measured ?? []))),
    );
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
    const window = document.defaultView;
    if (!window || entries.length === 0) return;
    const start = entries.length > MARKS_A_FRAME ? firstOnScreen(entries) : 0;
    const order = fromScreenOutwards(entries.length, start);
    inTurn(
      window,
      AbortSignal.any([signal, round.signal]),
      MARKS_A_FRAME,
      order.map((index) => () => paint(index)),
    );
    lookAround();
  }

  return {
    place(found) {
      entries = found;
      views = [];
      dropStrays();
      paintAll();
    },
    areInPlace: () =>
      entries.every(({ places }) =>
        places.every((place) => {
          const mark = placed.get(ownerOf(place));
          return mark !== undefined && (isAt(place, mark.handle.host) || isLetBe(ownerOf(place)));
        }),
      ),
    show(next) {
      views = next;
      paintAll();
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
      entries = [];
      tabStop = 0;
    },
  };
}

function handlesOf(entry: Entry | undefined, placed: ReadonlyMap<Element, Placed>): MarkHandle[] {
  return (entry?.places ?? []).flatMap((place) => placed.get(ownerOf(place))?.handle ?? []);
}

/** The node whose words a mark follows. */
function followed(place: Place): Pick<Measured, 'after'> {
  return isInLine(place) ? { after: ownerOf(place) } : {};
}
