import { fold } from './fold.ts';
import { pairsOf, runsOf, wholeOf, wordsOf, type Word } from './words.ts';
import { findSequence } from './sequence.ts';

/** A piece of a text; `strong` pieces answer the query. */
export interface Segment {
  readonly text: string;
  readonly strong: boolean;
}

/** A stretch of a text in UTF-16 units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text in pieces for the screen; joined they are the text. The whole word that matched is strong, not only the
 * letters that were typed: half a word in bold reads worse.
 * @param terms a hit's `terms`: folded words as they stand in the paper, sequences with spaces between.
 * @param phrases sequences as typed; their words are strong only where they follow each other.
 */
export function highlight(
  text: string,
  terms: readonly string[],
  phrases: readonly string[] = [],
): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end } of matchedSpans(text, terms, phrases)) {
    if (start > at) segments.push({ text: text.slice(at, start), strong: false });
    segments.push({ text: text.slice(start, end), strong: true });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), strong: false });
  return segments;
}

/** Where a text answers, in order, without overlap; the words of a sequence in one span. */
export function matchedSpans(
  text: string,
  terms: readonly string[],
  phrases: readonly string[] = [],
): Span[] {
  const words = wordsOf(text);
  const sequences = [...terms.filter((term) => term.includes(' ')), ...phrases].map((phrase) => ({
    words: wordsOf(phrase).map((word) => word.text),
    open: false,
  }));
  return joinSpans([
    ...singleSpans(words, new Set(terms.map(fold))),
    ...sequences.flatMap((sequence) => findSequence(sequence, words)).map(spanOf),
  ]);
}

function singleSpans(words: readonly Word[], terms: ReadonlySet<string>): Span[] {
  return runsOf(words).flatMap((run): Span[] => {
    if (run[0]?.unspaced) return unspacedSpans(run, terms);
    const parts = run.filter((word) => terms.has(wholeOf([word])));
    return parts.length === 0 && terms.has(wholeOf(run)) ? [spanOf(run)] : parts;
  });
}

function unspacedSpans(run: readonly Word[], terms: ReadonlySet<string>): Span[] {
  const pairs = pairsOf(run).flatMap((pair, at) => (terms.has(pair) ? [spanOf(run.slice(at, at + 2))] : []));
  return [...run.filter((word) => terms.has(word.text)), ...pairs];
}

function spanOf(words: readonly Word[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined.filter((span) => span.end > span.start);
}
