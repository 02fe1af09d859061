import type { PaperKey } from '../papers/paper.ts';
import { bestFirst, hitOf, keeper, rarity, type Hit, type SearchOptions } from './find.ts';
import { LENIENT, matchWords, type Leniency } from './match-words.ts';
import { wantedWords, type Query, type Words } from './query.ts';
import { editsAllowed } from './typos.ts';
import { wordsOf } from './words.ts';
import type { Shelf } from './shelf.ts';

/** A paper that has some of the words. */
export interface LooserHit extends Hit {
  /** The words that it does not have, as typed. */
  readonly missing: readonly string[];
}

/** What to offer when nothing has all the words: `Nothing has all of: a, b. Closest:`. */
export interface Looser {
  /** The words that were asked for, as typed; phrases word by word. */
  readonly asked: readonly string[];
  /** Those of them that no paper has, however misspelt. */
  readonly unmatched: readonly string[];
  /** Those with most of the words first. Filters and excluded words hold as they did. */
  readonly hits: readonly LooserHit[];
}

/** One typo more in a word than an ordinary search forgives. */
const LOOSE: Leniency = {
  ...LENIENT,
  edits: (word) => (editsAllowed(word) > 0 && word.length > 4 ? editsAllowed(word) + 1 : editsAllowed(word)),
};

/** The papers that come closest to a query: with any of the words instead of all. */
export function findLooser(shelf: Shelf, query: Query, options: SearchOptions = {}): Looser {
  const words = looseWords(query);
  const keeps = keeper(shelf, query, options);
  const matches = words.map((clause) => matchWords(shelf, clause, LOOSE));
  const weights = matches.map((found) => rarity(shelf, found));
  const hits = [...new Set(matches.flatMap((found) => [...found.keys()]))].flatMap((key): LooserHit[] => {
    const paper = shelf.papers.get(key);
    if (!paper || !keeps(paper)) return [];
    return [{ ...hitOf(paper, matches, weights), missing: missingIn(key) }];
  });
  return {
    asked: words.map(({ text }) => text),
    unmatched: words.filter((_, at) => matches[at]?.size === 0).map(({ text }) => text),
    hits: fewestMissing(bestFirst(shelf, hits)).slice(0, options.limit),
  };

  function missingIn(key: PaperKey): string[] {
    return words.filter((_, at) => !matches[at]?.has(key)).map(({ text }) => text);
  }
}

/** Sorting is stable: among papers with as many words the better score stays first. */
function fewestMissing(hits: LooserHit[]): LooserHit[] {
  return hits.sort((a, b) => a.missing.length - b.missing.length);
}

/** A phrase that nothing has may still have its words apart. */
function looseWords(query: Query): Words[] {
  const texts = wantedWords(query).flatMap(({ kind, text }) =>
    kind === 'word' ? [text] : text.split(/\s+/).filter((part) => wordsOf(part).length > 0),
  );
  return [...new Set(texts)].map((text) => ({ kind: 'word', text, not: false }));
}
