import { matchedSpans, type Span } from './highlight.ts';

/** Some words before the first match, so that it is not read out of the air. */
const LEAD = 24;

/**
 * The part of a long text that answers most: the window with the most different matched words, the first of
 * several. Cut at spaces, with `…` where something is left out; at most `length` UTF-16 units and two `…`.
 * Without a match it is the beginning.
 */
export function snippet(text: string, terms: readonly string[], length = 200): string {
  if (text.length <= length) return text;
  const start = densestStart(text, matchedSpans(text, terms), length);
  const from = start === 0 ? 0 : afterSpace(text, start);
  const to = from + length >= text.length ? text.length : beforeSpace(text, from, from + length);
  return (from > 0 ? '…' : '') + text.slice(from, to) + (to < text.length ? '…' : '');
}

function densestStart(text: string, spans: readonly Span[], length: number): number {
  let best = { start: 0, count: 0 };
  for (const { start } of spans) {
    const from = Math.max(0, Math.min(start - LEAD, text.length - length));
    const inside = spans.filter((span) => span.start >= from && span.end <= from + length);
    const different = new Set(inside.map((span) => text.slice(span.start, span.end).toLowerCase()));
    const count = different.size + inside.length / 100;
    if (count > best.count) best = { start: from, count };
  }
  return best.start;
}

/** The beginning of the next word, if one begins soon. */
function afterSpace(text: string, at: number): number {
  const space = text.slice(at - 1, at + LEAD).search(/\s/);
  return space === -1 ? wholeCharacter(text, at) : at + space;
}

/** The end of the last whole word before `end`; scripts without spaces are cut between two characters. */
function beforeSpace(text: string, from: number, end: number): number {
  const part = text.slice(from, end + 1);
  const space = part.search(/\s\S*$/);
  if (space > part.length / 2) return from + space;
  return wholeCharacter(text, end);
}

/** Not between the two halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /^[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
