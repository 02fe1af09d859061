import { TextCursor } from './text-cursor.ts';

/** One entry of a BibTeX file, its fields by name in lower case, their values as TeX. */
export interface BibtexEntry {
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a file held. */
export interface BibtexFile {
  readonly entries: readonly BibtexEntry[];
  /** Entries that break off or cannot be read. */
  readonly broken: number;
}

/** `@article{`: at the start of a line, so that an address in running text is none. */
const OPENING = /^[ \t]*@[ \t]*([a-z]{3,20})\s*[{(]/gim;
const NO_PAPERS = new Set(['comment', 'preamble']);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads the entries of a BibTeX or BibLaTeX file; what stands between them is a comment, as for BibTeX itself. Values
 * may be braced, quoted, numbers, `@string` names, and joined with `#`. An entry ends where the next begins at the
 * latest, so that one that lacks its last brace spoils no other.
 */
export function bibtexEntries(text: string): BibtexFile {
  const openings = [...text.matchAll(OPENING)];
  const strings = new Map(MONTHS.map((month) => [month, month]));
  const entries: BibtexEntry[] = [];
  let broken = 0;
  openings.forEach((opening, at) => {
    const type = (opening[1] ?? '').toLowerCase();
    const own = text.slice(opening.index + opening[0].length, openings[at + 1]?.index);
    if (NO_PAPERS.has(type)) return;
    const fields = fieldsOf(own, type === 'string', strings);
    if (type === 'string') for (const [name, value] of Object.entries(fields ?? {})) strings.set(name, value);
    else if (fields) entries.push({ type, fields });
    else broken += 1;
  });
  return { entries, broken };
}

/** `key, name = value, …}`; undefined where it breaks off before the first field is complete. */
function fieldsOf(
  text: string,
  isString: boolean,
  strings: ReadonlyMap<string, string>,
): Record<string, string> | undefined {
  const cursor = new TextCursor(text);
  if (!isString && cursor.take(/[^,\s={}()]*\s*,/y) === undefined) return undefined;
  const fields: Record<string, string> = {};
  for (;;) {
    cursor.take(/[\s,]+/y);
    const name = cursor.take(/[a-z][\w:+.-]*\s*=\s*/iy)?.replace(/\s*=\s*$/, '');
    if (name === undefined) break;
    const value = valueAt(cursor, strings);
    if (value === undefined) break;
    fields[name.toLowerCase()] ??= value;
  }
  return Object.keys(fields).length > 0 ? fields : undefined;
}

function valueAt(cursor: TextCursor, strings: ReadonlyMap<string, string>): string | undefined {
  let value = '';
  do {
    const part = cursor.takeBraced() ?? cursor.takeQuoted() ?? nameAt(cursor, strings);
    if (part === undefined) return undefined;
    value += part;
  } while (cursor.take(/\s*#\s*/y) !== undefined);
  return value;
}

/** A number, or the name of a string; a name that is not known stands for itself. */
function nameAt(cursor: TextCursor, strings: ReadonlyMap<string, string>): string | undefined {
  const name = cursor.take(/[\w:.+/-]+/y);
  return name === undefined ? undefined : (strings.get(name.toLowerCase()) ?? name);
}
