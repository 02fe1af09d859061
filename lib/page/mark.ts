import type { Mark } from '../digest/marks.ts';
import type { Place } from '../sites/site.ts';
import glyphs from '../look/glyphs.css?inline';
import { element } from './element.ts';
import { createHost } from './host.ts';
import type { Reach } from './measure.ts';
import markStyle from './mark.css?inline';
import type { actionPanel, MarkAction } from './mark-panel.ts';
import type { MarkView } from './mark-view.ts';
import { isInLine, staysInLine } from './place.ts';
import { sealedTokens } from './sealed-tokens.ts';

/** One mark on the page: alike from outside whatever it says. */
export interface MarkHandle {
  readonly host: HTMLElement;
  readonly show: (view: MarkView) => void;
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

/** After the last word of a line it stands in the line, so that it goes where the line goes, in whatever scrolls. */
const IN_LINE = ':host { position: relative !important; }';

/** Makes the mark of one entry, blank: everything is in place before anything is known. */
export function createMark(document: Document, key: string, place: Place, events: MarkEvents): MarkHandle {
  const { host, root } = createHost(document, 'deja-lu-mark', [
    sealedTokens,
    glyphs,
    markStyle,
    ...(staysInLine(place) ? [IN_LINE] : []),
  ]);
  host.setAttribute('data-key', key);
  const chip = element(document, 'button', { class: 'chip', type: 'button', tabindex: '-1' });
  const spot = element(document, 'div', { class: 'spot' }, chip);
  const mark = element(document, 'div', { class: 'mark', role: 'group' }, spot);
  setCorner(mark, place);
  root.append(mark);

  let view: MarkView | undefined;
  let panel: ReturnType<typeof actionPanel> | undefined;
  const open = () =>
    events.onReach((makePanel) => {
      panel ??= makePanel(root, spot, events.onAction);
      if (view) panel.show(view);
    });
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
      if (view && looksSame(view, next)) return;
      view = next;
      paint(mark, chip, next);
      panel?.show(next);
    },
    focus: () => chip.focus({ preventScroll: true }),
    reach: (reach) => spread(mark, place, reach),
    setTabStop: (on) => chip.setAttribute('tabindex', on ? '0' : '-1'),
  };
}

function setCorner(mark: HTMLElement, place: Place): void {
  if (!('parent' in place)) return mark.setAttribute('data-corner', 'above' in place ? 'above' : 'after');
  mark.setAttribute('data-corner', place.corner);
  mark.style.setProperty('--x', `${place.x}px`);
  mark.style.setProperty('--y', `${place.y}px`);
}

/** Widths of the chip: with its words, with its glyph alone; and of the row of actions, in pixels (mark.css). */
const WORDS = 188;
const GLYPH = 40;
const ACTIONS = 520;

/** What a mark draws at the side of a row, which has no edge of its own, stands this far from its words, in pixels. */
const MARGIN = 8;
/** The line that it draws there; what stands in a mark is counted from behind it. */
const LINE = 3;

/** Between the last word of an entry and its chip, in pixels. */
const GAP = 4;

/** From the line's baseline to the chip's upper edge, in pixels; below it where the line is full to its end. */
const ON_THE_LINE = -17;
const BELOW_IT = -3;
/** A host out of the line stands at the line's upper edge: this far over the baseline, in pixels, where letters are small. */
const OVER_THE_BASELINE = 13;

/** Covers the entry from where the mark stands. */
function spread(mark: HTMLElement, place: Place, { left, top, width, height, room }: Reach): void {
  if (!isInLine(place)) return setPixels(mark, { left, top, width, height });
  setPixels(mark, { left: left - MARGIN, top, width: width + MARGIN, height });
  const over = staysInLine(place) ? 0 : OVER_THE_BASELINE;
  follow(mark, { left: left - MARGIN, top: top - over, room, hasWords: 'after' in place });
}

interface Follower extends Pick<Reach, 'left' | 'top' | 'room'> {
  /** Not where the page's own words go on behind the mark. */
  readonly hasWords: boolean;
}

/** The chip stays within the room at its right: with its words, without, or under the end of the line. */
function follow(mark: HTMLElement, { left, top, room, hasWords }: Follower): void {
  const chip = hasWords && room >= WORDS + GAP ? WORDS : GLYPH;
  const fits = room >= chip + GAP;
  const x = fits ? GAP : room - chip;
  setPixels(mark, {
    chip,
    x: x - left - LINE,
    y: (fits ? ON_THE_LINE : BELOW_IT) - top,
    beyond: room - x - chip,
  });
  mark.toggleAttribute('data-narrow', chip === GLYPH);
  mark.toggleAttribute('data-at-end', room < ACTIONS);
}

function setPixels(mark: HTMLElement, lengths: Readonly<Record<string, number>>): void {
  for (const [name, length] of Object.entries(lengths))
    mark.style.setProperty(`--${name}`, `${Math.round(length)}px`);
}

/** A click on a mark is not a click on the card below it. */
function keepFromPage(event: Event): void {
  event.stopPropagation();
}

function paint(mark: HTMLElement, chip: HTMLElement, view: MarkView): void {
  const shown = GLYPHS.filter((glyph) => view.marks.includes(glyph) && !impliedBy(glyph, view.marks));
  set(mark, 'data-marks', view.marks.join(' '));
  set(mark, 'data-reason', view.reason);
  set(mark, 'data-scheme', view.look.scheme);
  mark.toggleAttribute('data-dim', view.dim);
  mark.style.setProperty('--page-ground', view.look.ground);
  set(mark, 'aria-label', `${view.marks.join(', ')}. ${view.reason}`.trim());
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
