import { TELLING_PREFIX, type Asked } from '../asked.ts';
import type { Dictionary } from '../packed/dictionary.ts';
import type { BlockName } from '../packed/blocks.ts';
import type { Segment } from '../packed/segment.ts';
import type { Sequence } from '../sequence.ts';
import { swapsOf } from '../typos.ts';
import { clip, pairsOf, runsOf, type Word } from '../words.ts';
import { likeness, resemblance } from '../worth.ts';

/** A term of a segment that answers a word. */
export interface TermMatch {
  readonly term: number;
  readonly worth: number;
  readonly inAbstract: boolean;
}

/** The word itself, and longer words that begin with it. */
export function rightTerms(dictionary: Dictionary, asked: Asked): TermMatch[] {
  const { term, prefixFrom } = asked;
  if (term === undefined) return [];
  const own = dictionary.find(term);
  if (term.length < prefixFrom) return own === undefined ? [] : [{ term: own, worth: 1, inAbstract: true }];
  const inAbstract = term.length >= TELLING_PREFIX;
  return stretch(dictionary.beginningWith(term)).map((number) => ({
    term: number,
    worth: likeness(dictionary.lengthOf(number), term),
    inAbstract: inAbstract || number === own,
  }));
}

/** What resembles the word, and is neither it nor longer. */
export function resemblingTerms(dictionary: Dictionary, { term, slips }: Asked): readonly TermMatch[] {
  if (term === undefined || slips === 0) return [];
  const known = remembered.get(dictionary) ?? new Map<string, readonly TermMatch[]>();
  remembered.set(dictionary, known);
  const name = `${slips} ${term}`;
  const terms = known.get(name) ?? lookThrough(dictionary, term, slips);
  if (known.size >= REMEMBERED) known.clear();
  known.set(name, terms);
  return terms;
}

/**
 * What was found by going through a whole dictionary, which never changes: the words before the one that is being typed
 * are asked again with each letter.
 */
const remembered = new WeakMap<Dictionary, Map<string, readonly TermMatch[]>>();

/** Words that are remembered; of each there are a few terms. */
const REMEMBERED = 1000;

function lookThrough(dictionary: Dictionary, term: string, slips: number): readonly TermMatch[] {
  const [first, behind] = dictionary.beginningWith(term);
  const swapped = swapsOf(term).flatMap((swap) => stretch(dictionary.beginningWith(swap)));
  const all = new Set([...dictionary.resembling(term, slips), ...swapped]);
  return [...all]
    .filter((number) => number < first || number >= behind)
    .map((number) => ({
      term: number,
      worth: resemblance(dictionary.firstLetterOf(number), term),
      inAbstract: true,
    }));
}

type AskedSequence = Sequence & { readonly parts: readonly Word[] };

/** What has to stand in the index for a sequence. */
export function termsIn({ parts }: AskedSequence): string[] {
  return runsOf(parts).flatMap((run) =>
    run[0]?.unspaced && run.length > 1 ? pairsOf(run) : run.map((word) => clip(word.text)),
  );
}

/** By each word of a sequence: the terms that may stand there. */
export function sequenceTerms(dictionary: Dictionary, sequence: AskedSequence): number[][] {
  const { open } = sequence;
  const terms = termsIn(sequence);
  return terms.map((term, at) => {
    if (open && at === terms.length - 1) return stretch(dictionary.beginningWith(term));
    const own = dictionary.find(term);
    return own === undefined ? [] : [own];
  });
}

/** The blocks that have to be loaded before these terms' lists can be read. */
export function blocksOf(
  segment: Segment,
  matches: readonly Pick<TermMatch, 'term' | 'inAbstract'>[],
): BlockName[] {
  const numbers = { short: new Set<number>(), long: new Set<number>() };
  for (const { term, inAbstract } of matches) {
    const [short, long] = [segment.blockOf('short', term), segment.blockOf('long', term)];
    if (short !== undefined) numbers.short.add(short);
    if (inAbstract && long !== undefined) numbers.long.add(long);
  }
  return (['short', 'long'] as const).flatMap((part) =>
    [...numbers[part]].map((number) => ({ part, number })),
  );
}

function stretch([first, behind]: readonly [number, number]): number[] {
  return Array.from({ length: behind - first }, (_, at) => first + at);
}
