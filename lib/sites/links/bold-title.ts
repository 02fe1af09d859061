import { tidyText } from '../../papers/title.ts';
import { cutTitle, isWholeTitle, withoutLead } from './cut-title.ts';
import { isLabel, isTitle } from './labels.ts';
import { isAuthors } from './names.ts';
import { textOf, type Run } from './runs.ts';
import { aroundOf, titled, type Titled } from './titled.ts';

/** Bold at the start of its line, or after names; not a bold name among authors, a venue in brackets, a label. */
export function boldTitle(runs: readonly Run[]): Titled | undefined {
  const run = runs.find((each) => each.strong && isTitle(tidyText(each.text)) && standsAlone(each, runs));
  if (!run) return undefined;
  const title =
    nicknamed(run, runs) ??
    withoutLead(tidyText(run.text))
      .replace(/[:.,]$/, '')
      .replace(QUOTES, '$1');
  return titled(title, run.line);
}

const QUOTES = /^["“«《](.*?)[.,]?["”»》]$/;

function standsAlone(run: Run, runs: readonly Run[]): boolean {
  const { before, after } = aroundOf(run, runs);
  if (/^\s*\[[^\]]*\]\s*$/.test(run.text)) return false;
  const begins = isLabel(before) || isAuthors(before.replace(/[.:,]$/, ''));
  return begins && !/[[(]$/.test(before) && !isName(run, after);
}

/** `**Jane Doe**, John Doe and …` */
function isName(run: Run, after: string): boolean {
  const name = tidyText(run.text).replace(/[*,]+$/, '');
  return /^(?:[,;&*]|and\b)/.test(after || run.text.trim().slice(-1)) && isAuthors(`${name}, A. B.`);
}

/** `**NICK** - Nickname: the Whole Title [paper]`, `**Nick**: Authors. "The Whole Title."`: the whole title. */
function nicknamed(run: Run, runs: readonly Run[]): string | undefined {
  const nick = tidyText(run.text);
  const row = runs.filter((each) => each.row === run.row);
  const behind = row.slice(row.indexOf(run) + 1);
  const end = behind.findIndex(({ link }) => link);
  const between = tidyText(textOf(behind.slice(0, Math.max(end, 0))));
  const follows = /^[-–—:]?\s*(?=[\p{Lu}"“])/u.exec(between)?.[0] ?? '';
  const rest = between.slice(follows.length);
  if (nick.includes(' ') || !/[-–—:]$/.test(nick + follows.trim()) || !isWholeTitle(nick, rest))
    return undefined;
  const title = cutTitle(rest);
  return isTitle(title) ? title : undefined;
}
