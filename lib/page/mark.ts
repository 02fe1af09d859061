import type { Mark } from '../digest/marks.ts';
import type { Place } from '../sites/site.ts';
import glyphs from '../look/glyphs.css?inline';
import { setAttribute } from './bar/set-attribute.ts';
import { element } from './element.ts';
import { createHost } from './host.ts';
import { markInside } from './mark-inside.ts';
import type { actionPanel, MarkAction } from './mark-panel.ts';
import { spread } from './mark-reach.ts';
import type { Reach } from './measure.ts';
import markStyle from './mark.css?inline';
import type { MarkView } from './mark-view.ts';
import { staysInLine } from './place.ts';
import { sealedTokens } from './sealed-tokens.ts';

/** One mark on the page: alike from outside whatever it says. */
export interface MarkHandle {
  readonly host: HTMLElement;
  /** Answers whether that changed anything. */
  readonly show: (view: MarkView) => boolean;
  /** Moves the keyboard to this mark. */
  readonly focus: () => void;
  /** Only one mark of a page is a stop for the Tab key. */
  readonly setTabStop: (on: boolean) => void;
  /** How far the entry lies around a mark that follows its words: it has come near the screen. */
  readonly reach: (reach: Reach) => void;
}

export interface MarkEvents {
  readonly onAction: (action: MarkAction) => void;
  readonly onFocus: () => void;
  /** The reader has reached for what can be done: `open` is to be called with the panel for it, when that is there. */
  readonly onReach: (open: (panel: typeof actionPanel) => void) => void;
}

/** One sheet, and the same for all: thousands of roots may wear it. */
const STYLE = `${sealedTokens}${glyphs}${markStyle}`;

/** After the last word of a line it stands in the line, so that it goes where the line goes, in whatever scrolls. */
const STYLE_IN_LINE = `${STYLE}:host { position: relative !important; }`;

/**
 * Makes the mark of one entry, blank: everything is in place before anything is known. Its inside is made when its entry comes
 * near the screen, or the keyboard comes to it: on a page of thousands most are never seen.
 */
export function createMark(document: Document, key: string, place: Place, events: MarkEvents): MarkHandle {
  const style = staysInLine(place) ? STYLE_IN_LINE : STYLE;
  const { host, root } = createHost(document, 'deja-lu-mark', [style]);
  host.setAttribute('data-key', key);
  const mark = element(document, 'div', { class: 'mark', role: 'group' });
  setCorner(mark, place);
  root.append(mark);
  let view: MarkView | undefined;
  let made: ReturnType<typeof markInside> | undefined;

  function inside(): ReturnType<typeof markInside> {
    return (made ??= markInside(root, mark, events, () => view));
  }
  if ('above' in place) inside();

  return {
    host,
    show: (next) => {
      if (view && looksSame(view, next)) return false;
      view = next;
      say(mark, next);
      made?.show(next);
      return true;
    },
    focus: () => inside().chip.focus({ preventScroll: true }),
    reach: (reach) => {
      inside();
      spread(mark, place, reach);
    },
    setTabStop: (on) => {
      if (on || made) setAttribute(inside().chip, 'tabindex', on ? '0' : '-1');
    },
  };
}

function setCorner(mark: HTMLElement, place: Place): void {
  if (!('parent' in place)) return mark.setAttribute('data-corner', 'above' in place ? 'above' : 'after');
  mark.setAttribute('data-corner', place.corner);
  mark.style.setProperty('--x', `${place.x}px`);
  mark.style.setProperty('--y', `${place.y}px`);
}

/** What a mark says wherever it is. No rule of its style asks for that: far from the screen nothing is styled anew. */
function say(mark: HTMLElement, { marks, reason }: MarkView): void {
  setAttribute(mark, 'data-marks', marks.join(' '));
  setAttribute(mark, 'data-reason', reason);
  setAttribute(mark, 'aria-label', `${marks.join(', ')}. ${reason}`.trim());
}

function looksSame(one: MarkView, other: MarkView): boolean {
  const parts = Object.keys(one) as (keyof MarkView)[];
  return parts.every(
    (part) => one[part] === other[part] || (part === 'marks' && areSame(one.marks, other.marks)),
  );
}

function areSame(some: readonly Mark[], others: readonly Mark[]): boolean {
  return String(some) === String(others);
}
