const NAMES =
  'Date|From|Title|Authors?|Categories|Comments?|Subj-class|(?:MSC|ACM)-class|Journal-ref|DOI|Report-no|Proxy|License|Notes?';
const FIELD = new RegExp(`^(${NAMES})(?: ?\\([^)]*\\))?:(?:\\s|$)`, 'i');
const BEFORE_FIELD = new RegExp(`\\s(?=(?:${NAMES}):\\s)`, 'i');
const TITLE = /^Title:/i;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/**
 * The fields of an entry's header by name, in lower case (`author:` is `authors`, `comment:` is `comments`). A line that
 * starts no field continues the one before it, indented or not: mail programs wrap as they please. Where no line starts
 * with the title, lines have been joined, and fields are looked for within them.
 */
export function fieldsIn(lines: readonly string[]): Record<string, string> {
  const separate = lines.some((line) => TITLE.test(line))
    ? lines
    : lines.flatMap((line) => line.split(BEFORE_FIELD));
  const fields: Record<string, string> = {};
  let name: string | undefined;
  for (const line of separate) {
    const [start, found] = FIELD.exec(line) ?? [];
    if (found !== undefined) name = nameOf(found);
    if (name !== undefined) fields[name] = `${fields[name] ?? ''} ${line.slice(start?.length ?? 0)}`;
  }
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value.replace(/\s+/g, ' ').trim()]),
  );
}

function nameOf(found: string): string {
  const name = found.toLowerCase();
  return name === 'author' || name === 'comment' ? `${name}s` : name;
}

/** `Ben Hayes and Jane Doe (1), John Roe, Jr. ((1) A University)`: names without affiliations, accents as they are. */
export function authorsIn(field: string): string[] {
  const names = withoutBrackets(field)
    .replace(/,(\s*(?:[JS]r\b\.?|I{2,3}\b))/g, '$1')
    .split(/,|;|&|\s+and\s+|^\s*and\s+|:\s/);
  return names
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /\p{L}/u.test(name) && !/^et\.? al\b/i.test(name));
}

/** What stands in round brackets goes, brackets within them too; an open one goes to the end. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  for (const letter of text) {
    if (letter === '(') depth++;
    if (depth === 0) kept += letter;
    if (letter === ')' && depth > 0) depth--;
  }
  return kept;
}

/** `Wed, 7 Jun 2023 18:23:40 GMT (14kb)` as `{ published: '2023-06-07' }`; nothing where there is no day. */
export function dayIn(field: string): { published?: string } {
  const [, day = '', name = '', year = ''] =
    /\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4}|\d{2})\b/.exec(field) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) / 3 + 1;
  if (day === '' || !Number.isInteger(month) || month < 1) return {};
  const full = year.length === 4 ? year : `${Number(year) >= 91 ? 19 : 20}${year}`;
  return { published: `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` };
}
