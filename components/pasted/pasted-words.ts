import type { Mark } from '../../lib/digest/marks.ts';
import type { ReadSource } from '../../lib/exchange/read-source.ts';
import type { Marker } from '../../lib/papers/paper.ts';

/** Larger than any digest; reading it would stop the page for long. Bytes. */
export const LARGEST_FILE = 10_000_000;

/** How arXiv announces it, where that says more than that it is new. */
export const MARKER_WORDS: Readonly<Record<Marker, string>> = {
  new: '',
  cross: 'cross-listed',
  rep: 'replaced',
  replace: 'replaced',
  'replace-cross': 'replaced, cross-listed',
};

/** What a text was taken for, before its label: empty where the label says it. */
const KINDS: Readonly<Record<ReadSource['kind'], string>> = {
  'arxiv-mail': '',
  feed: 'feed',
  bibtex: '',
  'hf-text': '',
  text: '',
  page: 'page',
  mail: 'mail',
};

/** `cs.LG updates on arXiv.org, 3 Dec 2025 (feed)`. */
export function takenFor({ kind, label }: ReadSource): string {
  const words = KINDS[kind];
  return words === '' || label.toLowerCase().includes(words) ? label : `${label} (${words})`;
}

/** `2 entries could not be read.`; empty where all could. */
export function skippedInWords(skipped = 0): string {
  if (skipped === 0) return '';
  return skipped === 1 ? '1 entry could not be read.' : `${skipped} entries could not be read.`;
}

export function mentionsInWords(mentions: number): string {
  return mentions === 1 ? '1 more paper is mentioned' : `${mentions} more papers are mentioned`;
}

/** Marks that have a shape of their own, in the order in which the chip shows them. */
const GLYPHS = [
  'updated',
  'read',
  'saved',
  'dismissed',
  'duplicate',
  'maybe',
  'new',
] as const satisfies Mark[];

/** The shapes of a chip: something the reader did says more than that it is new. */
export function glyphsOf(marks: readonly Mark[]): readonly Mark[] {
  const shown = GLYPHS.filter((glyph) => marks.includes(glyph));
  return shown.length > 1 ? shown.filter((glyph) => glyph !== 'new') : shown;
}
