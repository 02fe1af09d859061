import { profileOf, type Profile } from './profile.ts';
import { runsOf } from './runs.ts';
import type { Comparable } from './record.ts';

/** Lengths of the ends of a title, in letters; the longest that fits twice is used, and the next near the border. */
const ENDS = [20, 10, 5];
/** Runs from within a title. With eight, 99 of 100 titles are found again after three slips of the pen (`tests/bench/identity.ts`). */
const RUNS = 8;
/** Of an abstract the longest words, each with the word behind it: they are rare, and outlast a revision. */
const LONGEST = 5;
/** An abstract of fewer telling words is none. */
const SHORT_ABSTRACT = 15;

/**
 * Short keys under which a record is found again: two records of one paper share at least one, two of different papers
 * seldom any. Identifiers; both ends of the title, so that one slip of the pen spares one of them; runs of letters from
 * within it; volume with first page, for titles that are wrong or missing; pairs of words of the abstract, for titles that
 * changed. At most 10 for most titles, and 5 for an abstract.
 */
export function blockingKeys(record: Comparable): string[] {
  return keysOf(profileOf(record));
}

/** The same of a record that is taken apart already. */
export function keysOf(profile: Profile): string[] {
  const keys = [
    ...profile.ids.all,
    ...endKeys(profile.compact),
    ...runsOf(profile.compact, RUNS).map((run) => `~${run}`),
    ...pageKeys(profile),
    ...abstractKeys(profile),
  ];
  return [...new Set(keys)];
}

function endKeys(compact: string): string[] {
  return ENDS.flatMap((size) => (isOfUse(compact.length, size) ? endsOf(compact, size) : []));
}

/** For titles of at least twice this length, and not of four times: there the longer ends serve. */
function isOfUse(length: number, size: number): boolean {
  if (size === 5 && length < 10) return length > 0;
  return length >= 2 * size - 1 && (size === ENDS[0] || length <= 4 * size + 1);
}

function endsOf(text: string, size: number): string[] {
  return [`^${text.slice(0, size)}`, `$${text.slice(-size)}`];
}

function pageKeys({ volume, pages, year }: Profile): string[] {
  if (pages === undefined) return [];
  if (volume !== undefined) return [`p${volume}:${pages.first}`];
  return year === undefined ? [] : [`y${year}:${pages.first}`];
}

function abstractKeys({ abstract }: Profile): string[] {
  if (abstract.size < SHORT_ABSTRACT) return [];
  const words = [...abstract];
  const places = longestOf(words).sort((a, b) => byLength(words, a, b));
  return places.slice(0, LONGEST).map((at) => `a${words[at] ?? ''}+${words[at + 1] ?? ''}`);
}

/** Places of the longest words, and of all others that are as long as the last of them: sorting all takes longer. */
function longestOf(words: readonly string[]): number[] {
  const lengths = Uint16Array.from(words, ({ length }) => length).sort();
  const least = lengths.at(-LONGEST) ?? 0;
  return words.flatMap(({ length }, at) => (length >= least ? [at] : []));
}

function byLength(words: readonly string[], a: number, b: number): number {
  const [one = '', other = ''] = [words[a], words[b]];
  return other.length - one.length || (one < other ? -1 : 1);
}
