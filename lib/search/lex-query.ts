import { FILTERS, type FilterName } from './query.ts';

/** One item of a query as it is typed. Offsets are in UTF-16 units, the end not included. */
export interface Lexeme {
  readonly start: number;
  readonly end: number;
  /** `-` stands before it. */
  readonly not: boolean;
  readonly filter?: FilterName;
  /** Where the value begins: after `-`, `tag:` and an opening quote. */
  readonly valueStart: number;
  /** Without quotes, escapes resolved. */
  readonly value: string;
  readonly quoted: boolean;
  /** Quoted, and the closing quote is there. */
  readonly closed: boolean;
}

const QUOTES = '"\u201c\u201d\u201e';
const SPACE = /\s/;
const HEAD = new RegExp(String.raw`(-(?=\S))?(?:(${FILTERS.join('|')}):)?`, 'iy');
const QUOTED = new RegExp(String.raw`[${QUOTES}]((?:\\[\\${QUOTES}]|[^${QUOTES}])*)([${QUOTES}])?`, 'y');
const UNQUOTED = /\S*/y;
const ESCAPED = new RegExp(String.raw`\\([\\${QUOTES}])`, 'g');
const TO_ESCAPE = new RegExp(String.raw`[\\${QUOTES}]`, 'g');
const NEEDS_QUOTES = new RegExp(String.raw`[\s\\${QUOTES}]`);

/** Takes a query apart; any text is a query. Typographic quotes count as quotes: phones type them. */
export function lexQuery(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text.charAt(at))) at += 1;
    else {
      const lexeme = lexemeAt(text, at);
      lexemes.push(lexeme);
      at = lexeme.end;
    }
  }
  return lexemes;
}

function lexemeAt(text: string, start: number): Lexeme {
  const [head = '', minus, name] = matchAt(HEAD, text, start) ?? [];
  const not = minus !== undefined;
  const filter = FILTERS.find((known) => known === name?.toLowerCase());
  const common = { start, not, ...(filter && { filter }) };
  const from = start + head.length;
  const quoted = matchAt(QUOTED, text, from);
  if (quoted) {
    const [all, inside = '', closing] = quoted;
    const value = inside.replace(ESCAPED, '$1');
    return {
      ...common,
      end: from + all.length,
      valueStart: from + 1,
      value,
      quoted: true,
      closed: !!closing,
    };
  }
  const value = matchAt(UNQUOTED, text, from)?.[0] ?? '';
  return { ...common, end: from + value.length, valueStart: from, value, quoted: false, closed: false };
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** A value as it has to be typed after `tag:`: in quotes where it has spaces or quotes of its own. */
export function quoteValue(value: string): string {
  return NEEDS_QUOTES.test(value) ? `"${value.replace(TO_ESCAPE, String.raw`\$&`)}"` : value;
}
