import type { PaperKey } from '../papers/paper.ts';
import type { Item } from './item.ts';
import { firstOnScreen } from './on-screen.ts';
import type { Session } from './session.ts';

/** Which entry the keyboard is on, as an index into the session's items. */
export interface KeyboardPlace {
  /** -1 while it is on none. */
  readonly here: () => number;
  /** The keyboard is on this entry now. */
  readonly settleOn: (index: number) => void;
  /** Scrolls to an entry and moves the keyboard there. */
  readonly goTo: (index: number) => void;
  readonly goToPaper: (key: PaperKey) => void;
  /** To the next entry, in one direction, that can be seen and is wanted; answers whether there is one. */
  readonly step: (by: 1 | -1, wanted?: (item: Item) => boolean) => boolean;
  /** A field or a dialog of ours had the keyboard, and is gone. */
  readonly goBack: () => void;
  /** The page has put new nodes in place of those that had the keyboard. */
  readonly keep: () => void;
  /** The reader has turned to something else on the page. */
  readonly letGo: () => void;
}

/** The place is a paper's, not a node's: it outlives whatever the page does with its entries. */
export function createKeyboardPlace(document: Document, session: Session): KeyboardPlace {
  let current: PaperKey | undefined;
  /** The keyboard is ours until the reader turns to something else. */
  let holds = false;

  const isHidden = ({ entry }: Item) => session.hidden.has(entry.anchor);
  const indexOf = (key: PaperKey | undefined) =>
    session.items.findIndex(({ entry }) => entry.facts.key === key);
  const here = () => indexOf(current);

  function settleOn(index: number): void {
    current = session.items[index]?.entry.facts.key;
    holds = true;
    if (index >= 0) session.marks.setTabStop(index);
  }

  function goTo(index: number): void {
    const item = session.items[index];
    if (!item) return;
    const { anchor } = item.entry;
    const { top, bottom } = anchor.getBoundingClientRect();
    if (top < 0 || bottom > (document.defaultView?.innerHeight ?? 0))
      anchor.scrollIntoView({ block: 'center' });
    settleOn(index);
    session.marks.focus(index);
  }

  function step(by: 1 | -1, wanted: (item: Item) => boolean = () => true): boolean {
    const from = current === undefined ? firstInSight(session) - 1 : here();
    for (let index = from + by; index >= 0 && index < session.items.length; index += by) {
      const item = session.items[index];
      if (!item || isHidden(item) || !wanted(item)) continue;
      goTo(index);
      return true;
    }
    return false;
  }

  return {
    here,
    settleOn,
    goTo,
    goToPaper: (key) => goTo(indexOf(key)),
    step,
    goBack() {
      if (holds) session.marks.focus(here());
    },
    keep() {
      const lost = document.activeElement === document.body || document.activeElement === null;
      const item = session.items[here()];
      if (!holds || !lost || !item) return;
      if (isHidden(item)) step(1);
      else session.marks.focus(here());
    },
    letGo() {
      holds = false;
    },
  };
}

/** Hidden entries stand nowhere, and would mislead the search for the first one on screen. */
function firstInSight({ items, hidden }: Session): number {
  const shown = items.filter(({ entry }) => !hidden.has(entry.anchor));
  const first = shown[firstOnScreen(shown.map(({ entry }) => entry))];
  return first ? items.indexOf(first) : 0;
}
