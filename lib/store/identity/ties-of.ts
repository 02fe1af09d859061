import { judge } from '../../identity/compare.ts';
import { dice } from '../../identity/grams.ts';
import { clashOf } from '../../identity/identifiers.ts';
import type { Profile } from '../../identity/profile.ts';
import { abstractsLike } from '../../identity/share.ts';
import type { PaperKey } from '../../papers/paper.ts';
import { formsOf } from '../forms.ts';
import type { Gathered } from '../gathered.ts';
import type { PaperRecord, Tie } from '../records.ts';
import { inPair } from '../verdicts.ts';
import { candidateNumbers } from './candidate-numbers.ts';
import type { ComparablePaper } from './comparable-paper.ts';
import { cluesOf, profileOfPaper } from './profiles.ts';

/** Questions that one paper may raise: more would be no help. */
const MOST_ASKED = 3;

/** Remembered papers that may be the same as this one, by title, identifiers or clues; itself not among them. */
export function alike(paper: ComparablePaper, found: Gathered): PaperRecord[] {
  const byForm = formsOf(paper).flatMap((form) => found.forms.get(form) ?? []);
  const byClue = candidateNumbers(cluesOf(paper), found.clues).flatMap((one) => found.clues.papersOf(one));
  const keys = new Set([...byForm, ...byClue, ...found.kin.partnersOf(paper.key)]);
  keys.delete(paper.key);
  return [...keys].flatMap((key) => found.papers.get(key) ?? []);
}

/** What the engine says of a paper and those that are like it: all that it joins, and the likeliest questions. */
export function tiesOf(paper: PaperRecord, found: Gathered): Tie[] {
  const ties = alike(paper, found)
    .flatMap((other) => tieBetween(paper, other) ?? [])
    .sort((x, y) => y.score - x.score);
  const asked = ties.filter(({ same }) => same === 'maybe').slice(0, MOST_ASKED);
  return [...ties.filter(({ same }) => same === 'yes'), ...asked];
}

/** A preprint and its publication are two publications and one work: what counts for a reader is the work. */
export function tieBetween(one: ComparablePaper, other: ComparablePaper): Tie | undefined {
  const [mine, theirs] = [profileOfPaper(one), profileOfPaper(other)];
  // Only the reader makes one paper of these: most are told apart before anything else of them is looked at.
  if (clashOf(mine.ids, theirs.ids) !== undefined && !isWorthAsking(mine, theirs)) return undefined;
  const { same, work, score, reason } = judge(mine, theirs);
  if (!work && (same === 'no' || !isWorthAsking(mine, theirs))) return undefined;
  const [a, b]: [PaperKey, PaperKey] = inPair(one.key, other.key);
  return { a, b, same: work ? 'yes' : 'maybe', score, reason };
}

/** Below this, by runs of three letters, titles are those of another paper on the same matter: a question would be noise. */
const ALIKE = 0.75;
/** By this share of its telling words an abstract is the same, revised. */
const SAME_ABSTRACT = 0.6;

/** A comment is not the paper that it is about, and `Editorial` is no question. */
function isWorthAsking(a: Profile, b: Profile): boolean {
  if (a.kind !== b.kind || a.isGeneric || b.isGeneric) return false;
  return dice(a.grams, b.grams) >= ALIKE || abstractsLike(a, b) >= SAME_ABSTRACT;
}
