import { tidyText } from '../../papers/title.ts';
import { isTitle } from './labels.ts';
import type { PaperLink } from './paper-link.ts';
import type { Run } from './runs.ts';

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

/** More of a line than this is not asked for. */
const ENOUGH = 380;

/** What stands before and after a run on its row, as far as matters. */
export function aroundOf(run: Run, runs: readonly Run[]): { before: string; after: string } {
  const at = runs.indexOf(run);
  return {
    before: tidyText(
      gather(runs, run, at - 1, -1)
        .toReversed()
        .join('')
        .slice(-ENOUGH),
    ),
    after: tidyText(
      gather(runs, run, at + 1, 1)
        .join('')
        .slice(0, ENOUGH),
    ),
  };
}

function gather(runs: readonly Run[], { row }: Run, from: number, step: 1 | -1): string[] {
  const texts: string[] = [];
  let length = 0;
  for (let at = from; runs[at]?.row === row && length < ENOUGH; at += step) {
    const text = runs[at]?.text ?? '';
    texts.push(text);
    length += text.length;
  }
  return texts;
}
