import type { Mark } from '../digest/marks.ts';
import type { Place } from '../sites/site.ts';
import glyphs from '../look/glyphs.css?inline';
import { element } from './element.ts';
import { createHost } from './host.ts';
import { spread } from './mark-reach.ts';
import type { Reach } from './measure.ts';
import markStyle from './mark.css?inline';
import type { actionPanel, MarkAction } from './mark-panel.ts';
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
  /** How far the entry lies around a mark that follows its words. */
  readonly reach: (reach: Reach) => void;
}

export interface MarkEvents {
  readonly onAction: (action: MarkAction) => void;
  readonly onFocus: () => void;
  /** The reader has reached for what can be done: `open` is to be called with the panel for it, when that is there. */
  readonly onReach: (open: (panel: typeof actionPanel) => void) => void;
}

/** Said in this order where an entry has several. */
const GLYPHS: readonly Mark[] = ['updated', 'read', 'saved', 'dismissed', 'duplicate', 'maybe', 'new'];

/** One sheet, and the same for all: thousands of roots may wear it. */
const STYLE = `${sealedTokens}${glyphs}${markStyle}`;

/** After the last word of a line it stands in the line, so that it goes where the line goes, in whatever scrolls. */
const STYLE_IN_LINE = `${STYLE}:host { position: relative !important; }`;

/** Makes the mark of one entry, blank: everything is in place before anything is known. */
export function createMark(document: Document, key: string, place: Place, events: MarkEvents): MarkHandle {
  const style = staysInLine(place) ? STYLE_IN_LINE : STYLE;
  const { host, root } = createHost(document, 'deja-lu-mark', [style]);
  host.setAttribute('data-key', key);
  const chip = element(document, 'button', { class: 'chip', type: 'button', tabindex: '-1' });
  const spot = element(document, 'div', { class: 'spot' }, chip);
  const mark = element(document, 'div', { class: 'mark', role: 'group' }, spot);
  setCorner(mark, place);
  root.append(mark);

  let view: MarkView | undefined;
  let isLaidOut = false;
  let panel: ReturnType<typeof actionPanel> | undefined;
  const open = () =>
    events.onReach((makePanel) => {
      panel ??= makePanel(root, spot, events.onAction);
      if (view) panel.show(view);
    });
  /** The keyboard can go only to what is laid out; it can be seen when it is known how far its entry reaches. */
  const layOut = (reach: 'soon' | 'known') => {
    if (isLaidOut && reach === 'soon') return;
    set(mark, 'data-reach', reach);
    if (!isLaidOut && view) paint(mark, chip, view);
    isLaidOut = true;
  };
  if ('above' in place) layOut('known');
  spot.addEventListener('pointerenter', open);
  spot.addEventListener('focusin', () => {
    open();
    events.onFocus();
  });
  for (const type of ['click', 'auxclick', 'pointerdown', 'mousedown', 'dblclick'])
    spot.addEventListener(type, keepFromPage);

  return {
    host,
    show: (next) => {
      if (view && looksSame(view, next)) return false;
      view = next;
      say(mark, next);
      if (isLaidOut) paint(mark, chip, next);
      panel?.show(next);
      return true;
    },
    focus: () => {
      layOut('soon');
      chip.focus({ preventScroll: true });
    },
    reach: (reach) => {
      layOut('known');
      spread(mark, place, reach);
    },
    setTabStop: (on) => {
      if (on) layOut('soon');
      set(chip, 'tabindex', on ? '0' : '-1');
    },
  };
}

function setCorner(mark: HTMLElement, place: Place): void {
  if (!('parent' in place)) return mark.setAttribute('data-corner', 'above' in place ? 'above' : 'after');
  mark.setAttribute('data-corner', place.corner);
  mark.style.setProperty('--x', `${place.x}px`);
  mark.style.setProperty('--y', `${place.y}px`);
}

/** A click on a mark is not a click on the card below it. */
function keepFromPage(event: Event): void {
  event.stopPropagation();
}

/** What a mark says wherever it is. No rule of its style asks for that: far from the screen nothing is styled anew. */
function say(mark: HTMLElement, { marks, reason }: MarkView): void {
  set(mark, 'data-marks', marks.join(' '));
  set(mark, 'data-reason', reason);
  set(mark, 'aria-label', `${marks.join(', ')}. ${reason}`.trim());
}

/** What is seen of it. */
function paint(mark: HTMLElement, chip: HTMLElement, view: MarkView): void {
  const shown = GLYPHS.filter((glyph) => view.marks.includes(glyph) && !impliedBy(glyph, view.marks));
  set(mark, 'data-scheme', view.look.scheme);
  mark.toggleAttribute('data-dim', view.dim);
  mark.toggleAttribute('data-again', view.marks.includes('duplicate'));
  mark.style.setProperty('--page-ground', view.look.ground);
  set(chip, 'data-tone', toneOf(shown));
  set(chip, 'aria-label', `${view.title}: ${view.says}. Actions`);
  const glyphNodes = shown.map((glyph) =>
    element(mark.ownerDocument, 'i', { class: `glyph glyph-${glyph}` }),
  );
  chip.replaceChildren(
    ...glyphNodes,
    element(mark.ownerDocument, 'span', { class: 'says', 'data-says': view.says }),
  );
}

function looksSame(one: MarkView, other: MarkView): boolean {
  return (
    one.marks.join() === other.marks.join() &&
    (['says', 'reason', 'title', 'leads', 'joined', 'asked', 'dim', 'look', 'keys'] as const).every(
      (part) => one[part] === other[part],
    )
  );
}

/** Something the reader did says more than that it is new. */
function impliedBy(glyph: Mark, marks: readonly Mark[]): boolean {
  return glyph === 'new' && marks.length > 1;
}

function toneOf(glyphs: readonly Mark[]): string {
  const [first] = glyphs;
  if (first === 'duplicate') return 'again';
  return first === 'new' || first === 'maybe' || first === 'updated' || first === 'saved'
    ? 'accent'
    : 'plain';
}

function set(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}
