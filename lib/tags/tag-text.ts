import type { TagCount } from '../digest/tag-count.ts';

/** What ends a tag while typing: a comma, also as Chinese, Japanese and Arabic keyboards write it. */
const ENDS_TAG = /[,，、،\n]/;

/** How many known tags are offered at once: as many as fit on one line of the popup. */
const OFFERED = 5;

/** Tags compare without case or width: a reader who types `nas` means their `NAS`. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Splits typed or pasted text into the tags that are ended and the rest that is still being typed:
 * `nas, prun` -> `['nas']`, `prun`.
 */
export function splitTags(text: string): { ended: string[]; rest: string } {
  const parts = text.split(ENDS_TAG);
  const rest = parts.pop() ?? '';
  return { ended: parts, rest: parts.length > 0 ? rest.trimStart() : rest };
}

/** The tags with one more: white space tidied, in the reader's known spelling, never twice. */
export function withTag(
  tags: readonly string[],
  text: string,
  vocabulary: readonly TagCount[],
): readonly string[] {
  const typed = text.replace(/\s+/g, ' ').trim();
  const known = vocabulary.find(({ tag }) => folded(tag) === folded(typed))?.tag ?? typed;
  const has = tags.some((tag) => folded(tag) === folded(known));
  return known === '' || has ? tags : [...tags, known];
}

/**
 * Known tags that the typed text may become, best first: those that start with it, those with a word
 * that starts with it, those that contain it; most used first among equals. Without text, the most used.
 * @param vocabulary most used first.
 */
export function offerTags(
  text: string,
  tags: readonly string[],
  vocabulary: readonly TagCount[],
  limit = OFFERED,
): readonly TagCount[] {
  const typed = folded(text.trim());
  const taken = new Set(tags.map(folded));
  const open = vocabulary.filter(({ tag }) => !taken.has(folded(tag)));
  const ranked = open.map((known) => ({ known, rank: rankOf(folded(known.tag), typed) }));
  const fitting = ranked.filter(({ rank }) => rank < 3).sort((a, b) => a.rank - b.rank);
  return fitting.slice(0, limit).map(({ known }) => known);
}

function rankOf(tag: string, typed: string): 0 | 1 | 2 | 3 {
  if (tag.startsWith(typed)) return 0;
  if (tag.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed))) return 1;
  return tag.includes(typed) ? 2 : 3;
}
