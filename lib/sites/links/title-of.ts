import { tidyText } from '../../papers/title.ts';
import { boldTitle } from './bold-title.ts';
import { withoutLead, withoutTail } from './cut-title.ts';
import { isLabel, isTitle } from './labels.ts';
import type { PaperLink } from './paper-link.ts';
import { textOf, type Run } from './runs.ts';
import { textTitle } from './text-title.ts';
import { aroundOf, isRunOf, titled, type Titled } from './titled.ts';

/**
 * The title where no link to the paper says it: a heading, the row's header, what is bold, another link, the term of a
 * definition list, the text before or after. `undefined` where that would be a part of a sentence.
 */
export function titleInBlock(
  runs: readonly Run[],
  links: readonly PaperLink[],
  isListed: boolean,
): Titled | undefined {
  const said = runs.filter((run) => !links.some((link) => !link.isText && isRunOf(run, link)));
  return (
    lineTitle(said, /^(?:H[1-6]|TH)$/) ??
    boldTitle(runs) ??
    linkTitle(said) ??
    lineTitle(said, /^DT$/) ??
    textTitle(runs, links, isListed)
  );
}

function lineTitle(runs: readonly Run[], name: RegExp): Titled | undefined {
  const line = runs.find((run) => name.test(run.line.tagName) && isTitle(tidyText(run.text)))?.line;
  if (!line) return undefined;
  const parts = runs.filter((run) => run.line === line && !(run.link && isLabel(tidyText(run.text))));
  return titled(withoutTail(withoutLead(tidyText(textOf(parts)))), line);
}

/** A link that begins its line, to a project page or the like. */
function linkTitle(runs: readonly Run[]): Titled | undefined {
  const begins = (run: Run) => run.link && isTitle(tidyText(run.text)) && isLabel(aroundOf(run, runs).before);
  const run = runs.find(begins);
  return run && titled(withoutLead(tidyText(run.text)), run.line);
}

const BEFORE_TITLE = /[.:,;|)\]"“”•·*：，；）】–—-]$/;
const LONGEST_BEFORE = 200;
const LONGEST_AFTER = 60;
const GOES_ON = /^\W*\p{Ll}/u;
const ENUMERATES = /^(?:[\s,;/&·|]|and|or)*$/;

/** In running text, or in a list: does the link's text stand as a title does, and not within a sentence or an enumeration? */
export function standsAsTitle(
  runs: readonly Run[],
  link: PaperLink,
  others: readonly PaperLink[],
  isListed: boolean,
): boolean {
  const own = runs.filter((run) => isRunOf(run, link));
  const [run] = own;
  const last = own.at(-1);
  if (!run || !last) return false;
  if (/^(?:H[1-6]|TH|DT)$/.test(run.line.tagName)) return true;
  const { before } = aroundOf(run, runs);
  const { after } = aroundOf(last, runs);
  if (isEnumerated(runs, last, others)) return false;
  if (!isListed) return isLabel(before) && (isLabel(after) || after.length < LONGEST_AFTER);
  return (
    isLabel(before) || (BEFORE_TITLE.test(before) && before.length < LONGEST_BEFORE && !GOES_ON.test(after))
  );
}

/** `A, B and C`, each of them a paper. */
function isEnumerated(runs: readonly Run[], last: Run, others: readonly PaperLink[]): boolean {
  const row = runs.slice(runs.indexOf(last) + 1).filter((run) => run.row === last.row);
  const next = row.findIndex((run) => others.some((other) => isRunOf(run, other) && isTitle(other.text)));
  return next >= 0 && ENUMERATES.test(textOf(row.slice(0, next)));
}
