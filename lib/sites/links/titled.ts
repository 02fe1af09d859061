import { tidyText } from '../../papers/title.ts';
import { isTitle } from './labels.ts';
import type { PaperLink } from './paper-link.ts';
import { textOf, type Run } from './runs.ts';

/** A paper's title in its block, and the line that it stands in. */
export interface Titled {
  readonly title: string;
  readonly line: Element;
}

export function titled(title: string, line: Element): Titled | undefined {
  return isTitle(title) ? { title, line } : undefined;
}

/** Which of the runs are this link's; for an identifier in the text, the one that it stands in. */
export function isRunOf(run: Run, { node, text, isText }: PaperLink): boolean {
  return isText ? run.text.includes(text) : run.link === node;
}

/** What stands before and after a run on its row. */
export function aroundOf(run: Run, runs: readonly Run[]): { before: string; after: string } {
  const row = runs.filter((each) => each.row === run.row);
  const at = row.indexOf(run);
  return { before: tidyText(textOf(row.slice(0, at))), after: tidyText(textOf(row.slice(at + 1))) };
}
