import { fold } from './fold.ts';
import { lexQuery, type Lexeme } from './lex-query.ts';
import { STATES, type Clause, type Query } from './query.ts';
import { wordsOf } from './words.ts';

/** More words than anyone types; a pasted page must not stop the popup. */
const MOST_CLAUSES = 32;

/**
 * Reads what a reader types: `pruning "deep learning" -survey tag:nas is:unread author:lecun year:2023..2025
 * site:hugging`. Never throws: what is unfinished (`tag:`, `year:20`) is left out until it has a value, an open
 * quote ends with the text, and `foo:bar` of an unknown name is words.
 */
export function parseQuery(text: string): Query {
  const clauses = new Map<string, Clause>();
  const ignored: string[] = [];
  for (const lexeme of lexQuery(text)) {
    const clause = clauseOf(lexeme);
    if (clause === undefined) ignored.push(text.slice(lexeme.start, lexeme.end));
    else if (clauses.size < MOST_CLAUSES) clauses.set(JSON.stringify(clause), clause);
  }
  return { clauses: [...clauses.values()], ignored };
}

function clauseOf(lexeme: Lexeme): Clause | undefined {
  const { filter: kind, value, not } = lexeme;
  if (kind === undefined) return wordsClause(lexeme);
  const text = value.trim();
  if (text === '') return undefined;
  if (kind === 'is') {
    const state = STATES.find((known) => known === text.toLowerCase());
    return state && { kind, state, not };
  }
  if (kind === 'year') {
    const span = parseYears(text);
    return span && { kind, ...span, not };
  }
  return kind === 'tag' || wordsOf(text).length > 0 ? { kind, text: fold(text), not } : undefined;
}

/** Words without a letter or number (`&`, a lone dash) ask for nothing. */
function wordsClause({ value, not, quoted, closed }: Lexeme): Clause | undefined {
  if (wordsOf(value).length === 0) return undefined;
  return quoted
    ? { kind: 'phrase', text: value.trim(), not, open: !closed }
    : { kind: 'word', text: value, not };
}

const YEARS = /^(\d{4})?(\.\.\.?|\.|-|\u2013|\u2026)?(\d{0,4})$/;

/** `2023`, `2023..2025`, `2023..`, `..2020`; a year that is still being typed does not count yet. */
function parseYears(text: string): { from: number; to: number } | undefined {
  const [, first, between, second = ''] = YEARS.exec(text) ?? [];
  const from = first === undefined ? undefined : Number(first);
  const to = second.length === 4 ? Number(second) : undefined;
  if (between === undefined) return from === undefined || second !== '' ? undefined : { from, to: from };
  if (from === undefined && to === undefined) return undefined;
  if (between === '.' && to === undefined && from !== undefined) return { from, to: from };
  const span = [from ?? 0, to ?? 9999];
  return { from: Math.min(...span), to: Math.max(...span) };
}
