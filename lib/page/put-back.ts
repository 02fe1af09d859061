import type { Place } from '../sites/site.ts';
import { isAt, ownerOf, putAt } from './place.ts';

/** A page that takes a mark away this often is let be. */
const MOST_RETURNS = 8;

/** Puts hosts in their places, and back there, as long as the page lets us. */
export function puttingBack() {
  const returns = new WeakMap<Element, number>();
  const timesAt = (place: Place) => returns.get(ownerOf(place)) ?? 0;
  return {
    /** Is it where it was put, as far as the page has let it be? */
    isDone: (place: Place, host: Element): boolean => isAt(place, host) || timesAt(place) > MOST_RETURNS,
    /** Answers whether anything had to be done. */
    put(place: Place, host: Element): boolean {
      if (isAt(place, host)) return false;
      returns.set(ownerOf(place), timesAt(place) + 1);
      if (timesAt(place) > MOST_RETURNS) return false;
      putAt(place, host);
      return true;
    },
  };
}
