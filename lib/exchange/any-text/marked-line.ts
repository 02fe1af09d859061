import { identifiersIn, type FoundIdentifier } from '../../papers/identifiers-in.ts';
import type { Line } from '../text-digest/lines.ts';

/** Stands where an identifier stood. */
export const MARK = '\u0001';

/** A line of a text, its identifiers taken out of it. */
export interface MarkedLine {
  /** Each identifier is a `MARK`; other addresses are gone. */
  readonly marked: string;
  readonly found: readonly FoundIdentifier[];
  /** A blank line stands before it. */
  readonly apart: boolean;
}

const ADDRESS = /<?https?:\/\/[^\s<>()[\]]+>?/gi;
/** What names a link and no paper: `[pdf, html]`, `Paper:`, `[cs.LG]`. */
const LABEL =
  /(?<![\p{L}\p{N}])(?:arxiv(?:\.org)?|preprint|paper|papers|pdf|html|abs|abstract page|links?|url|doi|pmid|pmcid|code|github|project|website|page|demo|video|slides|poster|openreview|other|ps|format|full text|source|read more|read(?: the)? paper|read|here|available at|[a-z-]{2,8}\.[A-Z]{2}|preprint server)(?![\p{L}\p{N}])/giu;

export function markedLine({ text, apart }: Line): MarkedLine {
  const found = identifiersIn(text);
  let marked = '';
  let from = 0;
  for (const { start, end } of found) {
    marked += `${text.slice(from, start)}${MARK}`;
    from = end;
  }
  return { marked: `${marked}${text.slice(from)}`.replace(ADDRESS, ' '), found, apart };
}

/** Nothing but identifiers, their labels, and signs between them: `[1] arXiv:2401.00001 [pdf, html]`. */
export function isIdentifiersOnly({ marked }: MarkedLine): boolean {
  return !/[\p{L}]|\d{3}/u.test(withoutLabels(marked.replace(/^\W*\d{1,3}[.)\]]/, '')));
}

export function withoutLabels(text: string): string {
  return text.replace(LABEL, ' ').replace(/\bv\d{1,2}\b/g, ' ');
}
