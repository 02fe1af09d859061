import { tidyText } from '../../papers/title.ts';
import { cutTitle, isAuthors, withoutLead } from './cut-title.ts';
import { isLabel, isTitle } from './labels.ts';
import { textOf, type Run } from './runs.ts';
import { aroundOf, titled, type Titled } from './titled.ts';

/** Bold at the start of its line, or after names; not a bold name among authors, a venue in brackets, a label. */
export function boldTitle(runs: readonly Run[]): Titled | undefined {
  const run = runs.find((each) => each.strong && isTitle(tidyText(each.text)) && standsAlone(each, runs));
  if (!run) return undefined;
  const title = nicknamed(run, runs) ?? withoutLead(tidyText(run.text)).replace(/[:.,]$/, '');
  return titled(title, run.line);
}

function standsAlone(run: Run, runs: readonly Run[]): boolean {
  const { before, after } = aroundOf(run, runs);
  const begins = isLabel(before) || isAuthors(before.replace(/[.:,]$/, ''));
  return begins && !/[[(]$/.test(before) && !isName(run, after);
}

/** `**Jane Doe**, John Doe and …` */
function isName(run: Run, after: string): boolean {
  const name = tidyText(run.text).replace(/[*,]+$/, '');
  return /^(?:[,;&*]|and\b)/.test(after || run.text.trim().slice(-1)) && isAuthors(`${name}, A. B.`);
}

const SHORTEST_TITLE = 15;

/** `**NICK** - Nickname: the Whole Title [paper]`, `**Nick**: Authors. "The Whole Title."`: the whole title. */
function nicknamed(run: Run, runs: readonly Run[]): string | undefined {
  const nick = tidyText(run.text);
  const row = runs.filter((each) => each.row === run.row);
  const rest = row.slice(row.indexOf(run) + 1);
  const end = rest.findIndex(({ link }) => link);
  const between = tidyText(textOf(rest.slice(0, Math.max(end, 0))));
  const follows = /^[-–—:]?\s*(?=[\p{Lu}"“])/u.exec(between);
  const isWhole = follows && /[-–—:]$/.test(nick + follows[0].trim()) && between.length >= SHORTEST_TITLE;
  if (nick.includes(' ') || !isWhole) return undefined;
  const title = cutTitle(between.slice(follows[0].length));
  return isTitle(title) ? title : undefined;
}
