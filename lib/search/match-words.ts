import type { Query } from 'minisearch';
import { BOOST, isField, TEXT_FIELDS } from './fields.ts';
import { matchSequence } from './match-sequence.ts';
import { addMatch, type Matches } from './matches.ts';
import type { Words } from './query.ts';
import type { Shelf } from './shelf.ts';
import type { Found } from './terms-index.ts';
import { typedId } from './typed-id.ts';
import { editsAllowed, swapsOf } from './typos.ts';
import { wholeOf, wordsOf, type Word } from './words.ts';

/** How far a word may be from what stands in a paper. */
export interface Leniency {
  /** Edits allowed in a word. */
  readonly edits: (word: string) => number;
  /** From how many letters on the beginning of a word is enough. */
  readonly prefixFrom: number;
}

/** For words that are looked for. */
export const LENIENT: Leniency = { edits: editsAllowed, prefixFrom: 1 };
/** For words that papers are left out by: no guesses, and no `-a` that empties the list on the way to `-attention`. */
export const STRICT: Leniency = { edits: () => 0, prefixFrom: 3 };

/** Below this, the beginning of a word says so little that abstracts, where it is everywhere, have to have it whole. */
const TELLING_PREFIX = 3;
const NOT_ABSTRACTS = TEXT_FIELDS.filter((name) => name !== 'abstract');

/** The papers that have a word or phrase, and how well. */
export function matchWords(shelf: Shelf, clause: Words, leniency = LENIENT): Matches {
  const words = wordsOf(clause.text);
  if (clause.kind === 'phrase') return matchSequence(shelf, words, clause.open);
  const matches: Matches = new Map();
  const id = typedId(clause.text);
  if (id !== undefined) matchId(shelf, id, matches);
  const term = asOneTerm(words);
  if (term !== undefined) matchTerm(shelf, term, leniency, matches);
  if (words.length > 1 || words[0]?.unspaced) matchSequence(shelf, words, true, matches);
  return matches;
}

/** `pruning` and `layer-adaptive` are one term each; `深度学习` and `and/or` are sequences. */
function asOneTerm(words: readonly Word[]): string | undefined {
  const [first, ...others] = words;
  if (!first || first.unspaced || !others.every((word) => word.joined)) return undefined;
  return wholeOf(words);
}

function matchId(shelf: Shelf, id: string, matches: Matches): void {
  for (const { key, match } of shelf.terms.look(id, { fields: ['ids'], prefix: true })) {
    const value = Math.max(...Object.keys(match).map((term) => likeness(term, id)));
    addMatch(matches, key, { value: value * BOOST.ids, inTitle: false, terms: [] });
  }
}

function matchTerm(shelf: Shelf, term: string, leniency: Leniency, matches: Matches): void {
  for (const { key, match } of shelf.terms.look(termQuery(term, leniency))) {
    addMatch(matches, key, weigh(match, term));
  }
}

function termQuery(term: string, { edits, prefixFrom }: Leniency): Query {
  const prefix = term.length >= prefixFrom;
  const fuzzy = edits(term);
  const swaps = fuzzy > 0 ? swapsOf(term) : [];
  const queries: Query[] = swaps.length > 0 ? [{ queries: swaps, prefix }] : [];
  if (term.length >= TELLING_PREFIX) queries.push({ queries: [term], prefix, fuzzy });
  else queries.push({ queries: [term], prefix, fields: NOT_ABSTRACTS }, { queries: [term] });
  return { combineWith: 'OR', fields: [...TEXT_FIELDS], queries };
}

/** A match is worth its best term in its best field; more of the same adds nothing. */
function weigh(match: Found['match'], asked: string): { value: number; inTitle: boolean; terms: string[] } {
  let value = 0;
  let inTitle = false;
  for (const term in match) {
    const worth = likeness(term, asked);
    for (const field of match[term] ?? []) {
      if (isField(field)) value = Math.max(value, worth * BOOST[field]);
      inTitle ||= field === 'title';
    }
  }
  return { value, inTitle, terms: Object.keys(match) };
}

/**
 * What a term is worth as an answer to a word: itself 1, a longer word 0.65 to 0.9, a misspelling at most
 * 0.15. With the fields' boosts (1 to 4) a typo is never worth more than a word that was typed right, wherever
 * each stands. Slips are rare in the first letter.
 */
function likeness(term: string, asked: string): number {
  if (term === asked) return 1;
  if (term.startsWith(asked)) return 0.65 + (0.25 * asked.length) / term.length;
  return term.charAt(0) === asked.charAt(0) ? 0.15 : 0.1;
}
