import type { Query } from 'minisearch';
import { BOOST, TEXT_FIELDS, textsOf } from './fields.ts';
import { addMatch, type Match, type Matches } from './matches.ts';
import type { Searchable } from './searchable.ts';
import { findSequence, type Sequence } from './sequence.ts';
import type { Shelf } from './shelf.ts';
import { clip, pairsOf, runsOf, wordsOf, type Word } from './words.ts';

/**
 * The papers in which these words follow each other. The index says which papers have them all; their texts
 * say whether in this order.
 */
export function matchSequence(
  shelf: Shelf,
  words: readonly Word[],
  open: boolean,
  matches: Matches = new Map(),
): Matches {
  const sequence = { words: words.map((word) => word.text), open };
  for (const { key } of shelf.terms.look(candidates(words, open))) {
    const paper = shelf.papers.get(key);
    const match = paper && bestPlace(paper, sequence);
    if (match) addMatch(matches, key, match);
  }
  return matches;
}

function candidates(words: readonly Word[], open: boolean): Query {
  const terms = runsOf(words).flatMap((run) =>
    run[0]?.unspaced && run.length > 1 ? pairsOf(run) : run.map((word) => clip(word.text)),
  );
  return {
    combineWith: 'AND',
    fields: [...TEXT_FIELDS],
    queries: terms.map((term, at) => ({ queries: [term], prefix: open && at === terms.length - 1 })),
  };
}

function bestPlace(paper: Searchable, sequence: Sequence): Match | undefined {
  const places = TEXT_FIELDS.flatMap((field) =>
    textsOf(paper, field)
      .flatMap((text) => findSequence(sequence, wordsOf(text)))
      .map((words) => ({ field, text: words.map((word) => word.text).join(' ') })),
  );
  if (places.length === 0) return undefined;
  return {
    value: Math.max(...places.map(({ field }) => BOOST[field])),
    inTitle: places.some(({ field }) => field === 'title'),
    terms: [...new Set(places.map(({ text }) => text))],
  };
}
