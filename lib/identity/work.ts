import type { Evidence } from './evidence.ts';
import { contradict } from './identifiers.ts';
import type { Profile } from './profile.ts';

/** Years between a preprint and its publication, or between a conference and its journal. */
const LONGEST_WAY = 5;
/** Words that come and go between the forms of one work. */
const SMALL_CHANGE = 0.6;

/**
 * In letters: where no authors are known, an equal title of this length is one work's. Of 19,873 titles of 20 venue-years
 * three were equal, each the same paper listed twice (`shared/reference/identifiers.md`, section 11).
 */
const TELLING_LENGTH = 20;

/**
 * Are these two forms of one work: a preprint and its publication, a conference and its journal? The titles may differ by
 * `Towards` or a subtitle where the authors are the same people; by a number they may not.
 */
export function isOneWork(a: Profile, b: Profile, evidence: Evidence): boolean {
  const { authors, numbers, titleLikeness, wordsLeft, features } = evidence;
  if (numbers !== 'same' || a.kind !== b.kind || a.isGeneric || b.isGeneric || a.isCut || b.isCut)
    return false;
  if (contradict(a.ids.arxiv, b.ids.arxiv) || contradict(a.ids.dois, b.ids.dois)) return false;
  if (a.year !== undefined && b.year !== undefined && Math.abs(a.year - b.year) > LONGEST_WAY) return false;
  if (!authors) return a.compact === b.compact && a.compact.length >= TELLING_LENGTH;
  if (authors.matched / authors.fewer < SMALL_CHANGE || authors.otherInitials > 0) return false;
  const isSameTitle = titleLikeness >= 0.9 && wordsLeft.few === 0;
  if (isSameTitle) return true;
  const isLongerTitle =
    wordsLeft.few === 0 && (features[1] ?? 0) >= 0.9 && Math.min(a.words.length, b.words.length) >= 3;
  return (
    authors.matched >= Math.min(2, authors.more) &&
    (isLongerTitle || (wordsLeft.few === 0 && titleLikeness >= 0.8))
  );
}

/** Is one a preprint, and the other not? Then they are two publications, and one work. */
export function preprintOf(a: Profile, b: Profile): Profile | undefined {
  if (isPreprint(a) && isPublished(b)) return a;
  return isPreprint(b) && isPublished(a) ? b : undefined;
}

function isPreprint({ ids, venue }: Profile): boolean {
  return venue.kind === 'preprint' || (ids.hasPreprint && ids.dois.length === 0 && venue.words.length === 0);
}

function isPublished({ ids, venue }: Profile): boolean {
  return venue.kind !== 'preprint' && (venue.words.length > 0 || ids.dois.length > 0);
}
