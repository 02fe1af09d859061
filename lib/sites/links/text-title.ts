import { tidyText } from '../../papers/title.ts';
import { capitals, cutTitle } from './cut-title.ts';
import { isTitle } from './labels.ts';
import { isAuthors } from './names.ts';
import type { PaperLink } from './paper-link.ts';
import { textOf, type Run } from './runs.ts';
import { isRunOf, titled, type Titled } from './titled.ts';

const LONGEST = 400;

/** A line of plain text with a title in it: before the links to papers, or after them where nothing stands before. */
export function textTitle(
  runs: readonly Run[],
  links: readonly PaperLink[],
  isListed: boolean,
): Titled | undefined {
  const first = runs.findIndex((run) => links.some((link) => isRunOf(run, link)));
  const before = rowsOf(runs.slice(0, first < 0 ? runs.length : first), runs[first], links);
  const lines = before.flatMap(({ text, head, line }) => {
    const title = cutTitle(head);
    return isTitle(title) ? [{ text, title, line }] : [];
  });
  const chosen = bestOf(lines);
  if (!chosen) return titleAfter(runs.slice(first), links);
  const { text, title, line } = chosen;
  const sameLine = line === runs[first]?.line;
  return isSentence({ text, title, after: afterLinks(runs, links, line), isListed, sameLine })
    ? undefined
    : titled(title, line);
}

const WORDS_OF_TITLE = 3;

/** The first; of several cells, the first with as many words as titles have, and not one with a name. */
function bestOf<Line extends Titled>(lines: readonly Line[]): Line | undefined {
  const [first] = lines;
  if (lines.length < 2 || first?.line.tagName !== 'TD') return first;
  const isLong = ({ title }: Line) => title.split(' ').length >= WORDS_OF_TITLE || title.includes(': ');
  return lines.find((line) => isLong(line) && !isAuthors(line.title)) ?? first;
}

interface Row {
  readonly text: string;
  /** What of it may be the title: before a venue or names in italics, or what is in italics behind names. */
  readonly head: string;
  readonly line: Element;
}

/** Row by row, without links; of the run that an identifier stands in, what is before it. */
function rowsOf(runs: readonly Run[], last: Run | undefined, links: readonly PaperLink[]): Row[] {
  const inText = links.find((link) => link.isText && last && isRunOf(last, link));
  const cut = inText && last ? [{ ...last, text: last.text.slice(0, last.text.indexOf(inText.text)) }] : [];
  const rows = new Map<number, Run[]>();
  for (const run of [...runs, ...cut]) if (!run.link) rows.set(run.row, [...(rows.get(run.row) ?? []), run]);
  return [...rows.values()].flatMap((row) =>
    row[0] ? [{ text: tidyText(textOf(row)), head: headOf(row), line: row[0].line }] : [],
  );
}

function headOf(row: readonly Run[]): string {
  const at = row.findIndex(({ italic, text }) => italic && /\p{L}/u.test(text));
  const before = tidyText(textOf(row.slice(0, Math.max(at, 0))));
  if (isAuthors(before.replace(/[.:,]$/, ''))) return tidyText(row[at]?.text);
  return /[.,;]$/.test(before) && isTitle(cutTitle(before)) ? before : tidyText(textOf(row));
}

/** What goes on after the last link to a paper, on the same line. */
function afterLinks(runs: readonly Run[], links: readonly PaperLink[], line: Element): string {
  const last = runs.findLastIndex((run) => links.some((link) => isRunOf(run, link)));
  return runs[last]?.line === line
    ? tidyText(textOf(runs.slice(last + 1).filter(({ row, link }) => row === runs[last]?.row && !link)))
    : '';
}

/** `[paper] Title, ICCV 2017` */
function titleAfter(runs: readonly Run[], links: readonly PaperLink[]): Titled | undefined {
  const row = runs.filter(
    (run) => run.row === runs[0]?.row && !run.link && !links.some((link) => isRunOf(run, link)),
  );
  const text = tidyText(textOf(row));
  const line = row[0]?.line;
  return line && text.includes(' ') && !/^\W*\p{Ll}/u.test(text) ? titled(cutTitle(text), line) : undefined;
}

const BEGINS_SENTENCE =
  /^\W*(?:this|these|we|our|in|for|here|please|check|if|note|it|you|they|there|the (?:official|code|repo\w*|original|paper)|official|code|an? (?:paper|implementation)|(?:see|read)(?: also)?)\s/i;
const ENDS_SENTENCE =
  /\b(?:see|in|by|from|of|the|this|with|on|at|to|and|or|as|via|like|our|their|using|for|is|are|was|paper)[^\w:]*$/i;
/** Not what only joins links: `(paper, code)`, `[paper] and [code] by Jane Doe`. */
const GOES_ON = /^[\s)\],;]*(?!(?:and|or|by|from)\b)\p{Ll}/u;
/** Share of capitals from which on a line is a title, whatever word it begins with. */
const CAPITALS = 0.6;

interface Line {
  readonly text: string;
  readonly title: string;
  readonly after: string;
  readonly isListed: boolean;
  /** Does the link stand on the line itself, and not in another cell? */
  readonly sameLine: boolean;
}

/** Is this running text, and the link a remark in it? */
function isSentence({ text, title, after, isListed, sameLine }: Line): boolean {
  const isCapital = isListed && capitals(title) >= CAPITALS;
  if (!isCapital && BEGINS_SENTENCE.test(text)) return true;
  if (!sameLine && isListed) return false;
  if (text.length > LONGEST || ENDS_SENTENCE.test(text)) return true;
  return GOES_ON.test(after) || (!isListed && after.length > 60);
}
