import type { Place } from '../sites/site.ts';

/** The page's node that a mark belongs to. */
export function ownerOf(place: Place): Element {
  if ('above' in place) return place.above;
  if ('behind' in place) return place.behind;
  return 'after' in place ? place.after : place.parent;
}

/** Does a mark there stand in a line of words, with no box of its own to cover? */
export function isInLine(place: Place): boolean {
  return 'after' in place || 'behind' in place;
}

/** Does its host go where the line goes? Not out of what would clip it. */
export function staysInLine(place: Place): boolean {
  return isInLine(place) && !('clipped' in place);
}

/** Puts a mark's host where it belongs. */
export function putAt(place: Place, host: Element): void {
  if ('above' in place) place.above.before(host);
  else if ('behind' in place) place.behind.after(host);
  else ownerOf(place).append(host);
}

/** Is the host still where it was put? */
export function isAt(place: Place, host: Element): boolean {
  if ('above' in place) return host.nextElementSibling === place.above;
  if ('behind' in place) return host.previousElementSibling === place.behind;
  return host.parentElement === ownerOf(place);
}
