import type { Pages } from './pages.ts';
import type { Profile } from './profile.ts';
import { venueLikeness } from './venue.ts';

/** One volume, and the same first page or the same last of several: one of them may be misread. */
export function isSamePlace(a: Profile, b: Profile): boolean {
  if (a.volume === undefined || a.volume !== b.volume || !a.pages || !b.pages) return false;
  return (
    a.pages.first === b.pages.first || (a.pages.last === b.pages.last && isRange(a.pages) && isRange(b.pages))
  );
}

function isRange({ first, last }: Pages): boolean {
  return first !== last;
}

/** The same venue, as far as both say. */
export function isSameVenue(a: Profile, b: Profile): boolean {
  return a.venue.words.length === 0 || b.venue.words.length === 0 || venueLikeness(a.venue, b.venue) >= 0.7;
}

/** Of one journal: its pages may be written in several ways, its years counted in two. */
export function isSameVolume(a: Profile, b: Profile): boolean {
  return a.volume !== undefined && a.volume === b.volume && venueLikeness(a.venue, b.venue) >= 0.6;
}
