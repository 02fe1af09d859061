import { keysOf } from '../../identity/blocking-keys.ts';
import { clashOf } from '../../identity/identifiers.ts';
import { profileOf, type Profile } from '../../identity/profile.ts';
import { comparableOf, type Told } from './comparable-paper.ts';

const profiles = new WeakMap<Told, Profile>();

/** A paper taken apart as the engine compares it; once for each record in memory. */
export function profileOfPaper(paper: Told): Profile {
  const known = profiles.get(paper);
  if (known) return known;
  const profile = profileOf(comparableOf(paper));
  profiles.set(paper, profile);
  return profile;
}

/** What a paper is found by where its title is not quite the same; its identifiers are forms of it (`forms.ts`). */
export function cluesOf(paper: Told): string[] {
  const profile = profileOfPaper(paper);
  return keysOf(profile).filter((key) => !profile.ids.all.includes(key));
}

/** Two arXiv ids, or two ids of published versions: only the reader makes one paper of them. */
export function areContrary(one: Told | undefined, other: Told | undefined): boolean {
  if (!one || !other) return false;
  return clashOf(profileOfPaper(one).ids, profileOfPaper(other).ids) !== undefined;
}
