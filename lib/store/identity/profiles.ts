import { keysOf } from '../../identity/blocking-keys.ts';
import { clashOf } from '../../identity/identifiers.ts';
import { profileOf, type Profile } from '../../identity/profile.ts';
import { comparableOf, type ComparablePaper } from './comparable-paper.ts';

const profiles = new WeakMap<ComparablePaper, Profile>();
const cluesOfProfiles = new WeakMap<Profile, readonly string[]>();

/** A paper taken apart as the engine compares it; once for each record in memory. */
export function profileOfPaper(paper: ComparablePaper): Profile {
  const known = profiles.get(paper);
  if (known) return known;
  const profile = profileOf(comparableOf(paper));
  profiles.set(paper, profile);
  return profile;
}

/** Says that this paper tells what the other one tells, which is taken apart for both. Returns the paper. */
export function tellingTheSame<T extends ComparablePaper>(paper: T, as: ComparablePaper): T {
  profiles.set(paper, profileOfPaper(as));
  return paper;
}

/** What a paper is found by where its title is not quite the same; its identifiers are forms of it (`forms.ts`). */
export function cluesOf(paper: ComparablePaper): readonly string[] {
  const profile = profileOfPaper(paper);
  const known = cluesOfProfiles.get(profile);
  if (known) return known;
  const clues = keysOf(profile).filter((key) => !profile.ids.all.includes(key));
  cluesOfProfiles.set(profile, clues);
  return clues;
}

/** Two arXiv ids, or two ids of published versions: only the reader makes one paper of them. */
export function areContrary(one: ComparablePaper | undefined, other: ComparablePaper | undefined): boolean {
  if (!one || !other) return false;
  return clashOf(profileOfPaper(one).ids, profileOfPaper(other).ids) !== undefined;
}
