import { fold } from './fold.ts';
import { lexQuery, quoteValue, type Lexeme } from './lex-query.ts';
import { FILTERS, STATES, type FilterName } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** One way to go on typing. */
export interface Completion {
  /** What to show: `tag:`, `deep learning`. */
  readonly label: string;
  /** What it does, for a filter's name; empty for a value. */
  readonly hint: string;
  /** The part of the text that is replaced, in UTF-16 units, the end not included. */
  readonly start: number;
  readonly end: number;
  /** The whole text afterwards, and where the caret stands in it. */
  readonly text: string;
  readonly caret: number;
}

const MOST = 8;

const HINTS: Readonly<Record<FilterName, string>> = {
  tag: 'with a tag',
  is: STATES.join(', '),
  author: 'by an author',
  year: '2023, 2023..2025, 2023.. or ..2020',
  site: 'met on a site',
};

/**
 * How the item at the caret can go on: `ta` to `tag:`, `tag:pr` to the reader's tags. What fits from its
 * beginning comes first, then what fits at a later word (`tag:learn` to `deep learning`), each in the order
 * of the vocabulary. Empty where the caret touches nothing, and for a value that is complete.
 */
export function complete(text: string, caret: number, vocabulary: Vocabulary): Completion[] {
  const lexeme = lexQuery(text).find(({ start, end }) => start < caret && caret <= end);
  if (!lexeme) return [];
  if (lexeme.filter === undefined) return names(text, caret, lexeme);
  if (caret < lexeme.valueStart || lexeme.closed) return [];
  const typed = fold(text.slice(lexeme.valueStart, caret));
  const head = `${lexeme.not ? '-' : ''}${lexeme.filter}:`;
  const fitting = fittingValues(valuesOf(lexeme.filter, vocabulary), typed);
  const complete = fitting.length === 1 && fitting[0] === lexeme.value;
  return complete
    ? []
    : fitting.map((value) => completion(text, lexeme, value, '', head + quoteValue(value)));
}

function names(text: string, caret: number, lexeme: Lexeme): Completion[] {
  const typed = text.slice(lexeme.valueStart, caret).toLowerCase();
  if (lexeme.quoted || typed === '') return [];
  return FILTERS.filter((name) => name.startsWith(typed)).map((name) =>
    completion(text, lexeme, `${name}:`, HINTS[name], `${lexeme.not ? '-' : ''}${name}:`),
  );
}

/** A finished value is followed by a space, ready for the next word; a filter's name by its value. */
function completion(
  text: string,
  { start, end }: Lexeme,
  label: string,
  hint: string,
  put: string,
): Completion {
  const rest = text.slice(end);
  const before = text.slice(0, start) + put;
  if (put.endsWith(':')) return { label, hint, start, end, text: before + rest, caret: before.length };
  const spaced = /^\s/.test(rest) ? rest : ` ${rest}`;
  return { label, hint, start, end, text: before + spaced, caret: before.length + 1 };
}

function valuesOf(filter: FilterName, vocabulary: Vocabulary): readonly string[] {
  const values: Readonly<Record<FilterName, () => readonly string[]>> = {
    tag: () => vocabulary.tags,
    is: () => STATES,
    author: () => vocabulary.authors,
    year: () => vocabulary.years.map(String),
    site: () => vocabulary.sites,
  };
  return values[filter]();
}

function fittingValues(values: readonly string[], typed: string): string[] {
  const isFirst = (value: string) => fold(value).startsWith(typed);
  const first = values.filter(isFirst).slice(0, MOST);
  if (first.length === MOST) return first;
  const later = values.filter((value) => !isFirst(value) && hasWordFrom(value, typed));
  return first.concat(later).slice(0, MOST);
}

/** Does what is typed stand in this value, beginning at the beginning of a word? */
function hasWordFrom(value: string, typed: string): boolean {
  return wordsOf(value).some(({ start }) => fold(value.slice(start)).startsWith(typed));
}
