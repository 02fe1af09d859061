import { tidyText } from '../../papers/title.ts';
import { cutTitle } from './cut-title.ts';
import { isTitle } from './labels.ts';
import type { PaperLink } from './paper-link.ts';
import { textOf, type Run } from './runs.ts';
import { isRunOf, titled, type Titled } from './titled.ts';

const LONGEST = 400;

/** The first line of plain text with a title in it: before the links to papers, or after them where nothing stands before. */
export function textTitle(
  runs: readonly Run[],
  links: readonly PaperLink[],
  isListed: boolean,
): Titled | undefined {
  const first = runs.findIndex((run) => links.some((link) => isRunOf(run, link)));
  const before = rowsOf(runs.slice(0, first < 0 ? runs.length : first), runs[first], links);
  for (const { text, line } of before) {
    const title = cutTitle(text);
    if (!isTitle(title)) continue;
    return isSentence(text, afterLinks(runs, links, line), isListed) ? undefined : titled(title, line);
  }
  return titleAfter(runs.slice(first), links);
}

interface Row {
  readonly text: string;
  readonly line: Element;
}

/** Row by row, without links; of the run that an identifier stands in, what is before it. */
function rowsOf(runs: readonly Run[], last: Run | undefined, links: readonly PaperLink[]): Row[] {
  const inText = links.find((link) => link.isText && last && isRunOf(last, link));
  const cut = inText && last ? [{ ...last, text: last.text.slice(0, last.text.indexOf(inText.text)) }] : [];
  const rows = new Map<number, Run[]>();
  for (const run of [...runs, ...cut]) if (!run.link) rows.set(run.row, [...(rows.get(run.row) ?? []), run]);
  return [...rows.values()].flatMap((row) =>
    row[0] ? [{ text: tidyText(textOf(row)), line: row[0].line }] : [],
  );
}

/** What goes on after the last link to a paper, on the same line. */
function afterLinks(runs: readonly Run[], links: readonly PaperLink[], line: Element): string {
  const last = runs.findLastIndex((run) => links.some((link) => isRunOf(run, link)));
  return runs[last]?.line === line
    ? tidyText(textOf(runs.slice(last + 1).filter((run) => run.row === runs[last]?.row)))
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
  /\b(?:see|in|by|from|of|the|this|with|on|at|to|and|or|as|via|like|our|their|using|for|is|are|was|paper)\W*$/i;
const GOES_ON = /^[\s)\],;]*\p{Ll}/u;

/** Is this running text, and the link a remark in it? */
function isSentence(before: string, after: string, isListed: boolean): boolean {
  if (before.length > LONGEST || BEGINS_SENTENCE.test(before) || ENDS_SENTENCE.test(before)) return true;
  return GOES_ON.test(after) || (!isListed && after.length > 60);
}
