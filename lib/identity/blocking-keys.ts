import { profileOf, type Profile } from './profile.ts';
import type { Comparable } from './record.ts';

/** Words that begin or fill many titles: they find nothing. */
const FILLING = new Set(
  'a an and are as at be by can do does for from how in into is it its of on or our over some that the their they this through to toward towards under using via we what when where which with without'.split(
    ' ',
  ),
);
/** Letters of a word that count: a slip further on does no harm. */
const HEAD = 6;
/** Pairs among so many of the longest words. */
const LONGEST = 4;

/**
 * Short keys under which a record is found again: two records of one paper share at least one, two of different papers
 * seldom any. Both ends of the title, so that one slip of the pen spares one of them; pairs of its longest words; volume with
 * first page, for titles that are wrong or missing; two pairs of the abstract's longest words, for titles that changed.
 */
export function blockingKeys(record: Comparable): string[] {
  return keysOf(profileOf(record));
}

/** The same of a record that is taken apart already. */
export function keysOf(profile: Profile): string[] {
  const keys = [
    ...profile.ids.all,
    ...endKeys(profile),
    ...pairKeys(profile),
    ...pageKeys(profile),
    ...abstractKeys(profile),
  ];
  return [...new Set(keys)];
}

function endKeys({ compact }: Profile): string[] {
  return [20, 10, 5].flatMap((size) => endsOf(compact, size));
}

/** For titles of at least twice this length, and not of four times: there the longer ends serve. */
function endsOf(text: string, size: number): string[] {
  const isOfUse = text.length >= 2 * size - 1 && (size === 20 || text.length <= 4 * size + 1);
  return isOfUse || (size === 5 && text.length > 0 && text.length < 10)
    ? [`^${text.slice(0, size)}`, `$${text.slice(-size)}`]
    : [];
}

function pairKeys({ words }: Profile): string[] {
  const heads = longest(
    words.filter((word) => word.length > 3 && !FILLING.has(word)),
    LONGEST,
  ).map((word) => word.slice(0, HEAD));
  return pairs(heads).map((pair) => `w${pair}`);
}

function pageKeys({ volume, pages, year }: Profile): string[] {
  if (pages === undefined) return [];
  return volume === undefined
    ? year === undefined
      ? []
      : [`y${year}:${pages.first}`]
    : [`p${volume}:${pages.first}`];
}

function abstractKeys({ abstract }: Profile): string[] {
  const words = longest([...abstract], LONGEST);
  return words.length < LONGEST ? [] : pairs(words.slice(0, LONGEST)).map((pair) => `a${pair}`);
}

function longest(words: readonly string[], most: number): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, most);
}

function pairs(words: readonly string[]): string[] {
  const ordered = [...words].sort();
  return ordered.flatMap((word, at) => ordered.slice(at + 1).map((other) => `${word}+${other}`));
}
