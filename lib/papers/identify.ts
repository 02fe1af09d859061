import { parseArxivId } from './arxiv.ts';
import type { PaperId } from './paper.ts';

/** An identifier, its version apart. */
export interface Identified {
  readonly id: PaperId;
  readonly version?: number;
}

/** The paper that a link leads to; `undefined` for all that is no paper. */
export function identifyLink(href: string, base?: string): Identified | undefined {
  const path = URL.canParse(href, base) ? new URL(href, base).pathname : '';
  return parseArxivId(path.replace(/^\/(?:abs|pdf|html)\//, ''));
}
