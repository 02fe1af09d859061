import { tidyText } from '../../papers/title.ts';
import type { Block } from './block.ts';
import { isLabel, isTitle } from './labels.ts';
import type { PaperLink } from './paper-link.ts';
import type { Run } from './runs.ts';

/** A paper's title in its block, and the run that it stands in. */
export interface Titled {
  readonly title: string;
  readonly run: Run;
}

/** Where no link to the paper says its title: a heading, the row's header, what is bold, a link elsewhere, the text before. */
export function titleInBlock(runs: readonly Run[], links: readonly PaperLink[]): Titled | undefined {
  const first = runs.findIndex(({ link }) => links.some(({ node }) => node === link));
  const linked = new Set(links.map(({ node }) => node));
  const others = runs.filter(({ link }) => !link || !linked.has(link));
  return (
    titleAmong(others, ({ line }) => /^H[1-6]$/.test(line.tagName)) ??
    titleAmong(others, ({ line }) => line.tagName === 'TH') ??
    titleAmong(others, ({ strong, text }) => strong !== undefined && !/:\s*$/.test(text)) ??
    titleAmong(others, ({ link }) => link !== undefined) ??
    textBefore(runs.slice(0, first))
  );
}

function titleAmong(runs: readonly Run[], wanted: (run: Run) => boolean): Titled | undefined {
  const run = runs.find((each) => wanted(each) && isTitle(tidyText(each.text)));
  return run && { title: withoutNumber(tidyText(run.text)), run };
}

function textBefore(runs: readonly Run[]): Titled | undefined {
  const run = runs.find(({ text }) => isTitle(bare(text)));
  return run && { title: bare(run.text), run };
}

/** `1) Title - what it is about: [` -> `Title`. */
function bare(text: string): string {
  const [title = ''] = withoutNumber(tidyText(text)).split(/ [-–—|] /);
  return title.replace(/[\s:;,([{|–—-]+$/, '');
}

function withoutNumber(text: string): string {
  return text.replace(/^(?:\W*\d+[.)]|\[\d+\])\s+/, '');
}

/** Does the link's text stand as a title does: at the start of its line, or after a label, and not within a sentence? */
export function standsAsTitle(runs: readonly Run[], link: PaperLink, { isListed }: Block): boolean {
  const at = runs.findIndex((run) => run.link === link.node);
  const row = runs[at]?.row;
  const before = tidyText(textOf(runs.slice(0, at).filter((run) => run.row === row)));
  const after = tidyText(textOf(runs.slice(at).filter((run) => run.row === row && run.link !== link.node)));
  if (isLabel(before)) return isListed || after.length < 60 || isLabel(after);
  return /[.:,;|)\]"“”•·*–—-]$/.test(before) && before.length < 200 && !/^\W*[a-z]/.test(after);
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
