import type { Place } from '../sites/site.ts';
import type { Reach } from './measure.ts';
import { isInLine, staysInLine } from './place.ts';

/** Widths of the chip: with its words, with its glyph alone; and of the row of actions, in pixels (mark.css). */
const WORDS = 188;
const GLYPH = 40;
const ACTIONS = 520;

/** In an entry that is no wider than this the chip is only its sign, in pixels. */
const SMALL = 300;

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

/** Makes a mark cover its entry from where it stands. */
export function spread(mark: HTMLElement, place: Place, { left, top, width, height, room }: Reach): void {
  mark.toggleAttribute('data-known', true);
  const margin = isInLine(place) ? MARGIN : 0;
  setPixels(mark, { left: left - margin, top, width: width + margin, height });
  mark.toggleAttribute('data-small', width + margin - LINE <= SMALL);
  if (!isInLine(place)) return;
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
