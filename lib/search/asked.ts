import { unwantedWords, wantedWords, type Query, type Words } from './query.ts';
import type { Sequence } from './sequence.ts';
import { typedId } from './typed-id.ts';
import { editsAllowed } from './typos.ts';
import { wholeOf, wordsOf, type Word } from './words.ts';

/** A word or phrase, ready to be looked for: a paper has it if it has one of these. */
export interface Asked {
  /** As typed. */
  readonly text: string;
  /** An identifier, or its beginning. */
  readonly id?: string;
  /** One term of the index. */
  readonly term?: string;
  /** Words that follow each other. */
  readonly sequence?: Sequence & { readonly words: readonly string[]; readonly parts: readonly Word[] };
  /** How many slips the term may be away. */
  readonly slips: number;
  /** From how many letters on the beginning of a word is enough. */
  readonly prefixFrom: number;
}

/** Below this, the beginning of a word says so little that abstracts, where it is everywhere, have to have it whole. */
export const TELLING_PREFIX = 3;
/** For words that papers are left out by: no `-a` that empties the list on the way to `-attention`. */
const STRICT_PREFIX = 3;

/** What papers have to have. */
export function wanted(query: Query): Asked[] {
  return wantedWords(query).map((clause) => asked(clause, editsAllowed));
}

/** What papers must not have; there are no guesses. */
export function unwanted(query: Query): Asked[] {
  return unwantedWords(query).map((clause) => asked(clause, () => 0, STRICT_PREFIX));
}

/** The same words, each by itself and with one typo more: a phrase that nothing has may still have its words apart. */
export function looserWords(query: Query): Asked[] {
  const texts = wantedWords(query).flatMap(({ kind, text }) =>
    kind === 'word' ? [text] : text.split(/\s+/).filter((part) => wordsOf(part).length > 0),
  );
  return [...new Set(texts)].map((text) => asked({ kind: 'word', text, not: false }, oneMore));
}

function oneMore(word: string): number {
  const edits = editsAllowed(word);
  return edits > 0 && word.length > 4 ? edits + 1 : edits;
}

function asked(clause: Words, slipsIn: (term: string) => number, prefixFrom = 1): Asked {
  const { text } = clause;
  const parts = wordsOf(text);
  const sequence = (open: boolean) => ({ parts, words: parts.map((word) => word.text), open });
  if (clause.kind === 'phrase') return { text, sequence: sequence(clause.open), slips: 0, prefixFrom };
  const id = typedId(text);
  const term = asOneTerm(parts);
  return {
    text,
    ...(id !== undefined && { id }),
    ...(term !== undefined && { term }),
    ...((parts.length > 1 || parts[0]?.unspaced) && { sequence: sequence(true) }),
    slips: term === undefined ? 0 : slipsIn(term),
    prefixFrom,
  };
}

/** `pruning` and `layer-adaptive` are one term each; `深度学习` and `and/or` are sequences. */
function asOneTerm(words: readonly Word[]): string | undefined {
  const [first, ...others] = words;
  if (!first || first.unspaced || !others.every((word) => word.joined)) return undefined;
  return wholeOf(words);
}
