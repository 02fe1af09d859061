import { TELLING_PREFIX, unwanted, wanted, type Asked } from './asked.ts';
import {
  BITS,
  fieldsIn,
  paperTerms,
  placeIn,
  TEXT_FIELDS,
  textsOf,
  timesIn,
  type PaperTerms,
} from './fields.ts';
import { passes } from './filters.ts';
import { filtersOf, type Query } from './query.ts';
import type { Searchable } from './searchable.ts';
import { findSequence, type Sequence } from './sequence.ts';
import { slipsBetween } from './slips.ts';
import { swapsOf } from './typos.ts';
import { wordsOf } from './words.ts';
import { BOOST, emphasis, ID_WORTH, likeness, resemblance, type Answer, type Means } from './worth.ts';

/** How a paper answers, with what stands there: index terms; several words with spaces between for a sequence. */
export interface ShownAnswer extends Answer {
  readonly terms: readonly string[];
}

/** A paper, taken apart once for all words that are asked of it. */
export interface AskedPaper extends PaperTerms {
  readonly paper: Searchable;
}

/** Ready to be asked. */
export function askable(paper: Searchable): AskedPaper {
  return { paper, ...paperTerms(paper) };
}

/**
 * How one paper answers a word, straight from its texts: what the index has to agree with, what tells phrases and
 * names apart that the index takes for each other, and what is set in bold.
 */
export function answerOf(one: AskedPaper, asked: Asked, means: Means): ShownAnswer | undefined {
  const answers = [
    idAnswer(one, asked),
    termAnswer(one, asked, means),
    sequenceAnswer(one.paper, asked.sequence),
  ];
  const found = answers.filter((answer) => answer !== undefined);
  if (found.length === 0) return undefined;
  return {
    value: Math.max(...found.map(({ value }) => value)),
    inTitle: found.some(({ inTitle }) => inTitle),
    right: found.some(({ right }) => right),
    place: Math.max(0, ...found.map(({ place }) => place)),
    terms: [...new Set(found.flatMap(({ terms }) => terms))],
  };
}

/** Does the paper have all that is wanted, nothing that is not, and pass all filters? */
export function answers(one: AskedPaper, query: Query): boolean {
  const has = (asked: Asked) => answerOf(one, asked, NO_MEANS) !== undefined;
  return (
    filtersOf(query).every((filter) => passes(filter, one.paper)) &&
    wanted(query).every(has) &&
    !unwanted(query).some(has)
  );
}

/** What stands in the paper of what was asked, for highlighting. */
export function shownTerms(paper: Searchable, asked: readonly Asked[]): string[] {
  const one = askable(paper);
  return [...new Set(asked.flatMap((word) => answerOf(one, word, NO_MEANS)?.terms ?? []))];
}

const NO_MEANS: Means = { title: 0, abstract: 0 };

function idAnswer({ paper }: AskedPaper, { id }: Asked): ShownAnswer | undefined {
  if (id === undefined) return undefined;
  const own = [paper.key, ...(paper.ids ?? [])].filter((one) => one.startsWith(id));
  if (own.length === 0) return undefined;
  return { value: ID_WORTH, inTitle: false, right: true, place: 0, terms: [] };
}

function termAnswer({ terms, ...lengths }: AskedPaper, asked: Asked, means: Means): ShownAnswer | undefined {
  const found: string[] = [];
  let [value, place, right] = [0, 0, false];
  const compare = asked.term === undefined ? undefined : comparer(asked.term, asked);
  if (!compare) return undefined;
  for (const [term, packed] of terms) {
    const like = compare(term);
    const fields = fieldsIn(packed) & (like?.inAbstract === false ? ~BITS.abstract : ~0);
    if (!like || fields === 0) continue;
    found.push(term);
    value = Math.max(value, like.worth * worthIn(fields, timesIn(packed), lengths, means));
    place = firstOf(place, placeIn(packed));
    right ||= like.right;
  }
  return found.length === 0 ? undefined : { value, inTitle: place > 0, right, place, terms: found };
}

interface Like {
  readonly worth: number;
  readonly right: boolean;
  readonly inAbstract: boolean;
}

function comparer(asked: string, { slips, prefixFrom }: Asked): (term: string) => Like | undefined {
  const prefix = asked.length >= prefixFrom;
  const telling = asked.length >= TELLING_PREFIX;
  const swaps = slips > 0 ? swapsOf(asked) : [];
  return (term) => {
    if (term === asked) return { worth: 1, right: true, inAbstract: true };
    if (prefix && term.startsWith(asked))
      return { worth: likeness(term.length, asked), right: true, inAbstract: telling };
    const resembles =
      slips > 0 &&
      (swaps.some((swapped) => term.startsWith(swapped)) || slipsBetween(asked, slips, term) <= slips);
    return resembles
      ? { worth: resemblance(term.charCodeAt(0), asked), right: false, inAbstract: true }
      : undefined;
  };
}

/** 0 is nowhere. */
function firstOf(place: number, other: number): number {
  return place === 0 || (other > 0 && other < place) ? other : place;
}

/** The best of the fields counts. */
function worthIn(fields: number, times: number, lengths: Omit<PaperTerms, 'terms'>, means: Means): number {
  let worth = 0;
  for (const field of TEXT_FIELDS) if ((fields & BITS[field]) > 0) worth = Math.max(worth, worthOf(field));
  return worth;

  function worthOf(field: keyof typeof BITS): number {
    if (field === 'title') return BOOST.title * emphasis(1, lengths.titleLength, means.title);
    if (field !== 'abstract') return BOOST[field];
    return BOOST.abstract * emphasis(Math.min(MOST_TIMES, times), lengths.abstractLength, means.abstract);
  }
}

/** More often adds little, and the index keeps one bit for it. */
export const MOST_TIMES = 2;

function sequenceAnswer(paper: Searchable, sequence: Sequence | undefined): ShownAnswer | undefined {
  if (!sequence) return undefined;
  const places = TEXT_FIELDS.flatMap((field) =>
    textsOf(paper, field)
      .flatMap((text) => findSequence(sequence, wordsOf(text)))
      .map((words) => ({ field, text: words.map((word) => word.text).join(' ') })),
  );
  if (places.length === 0) return undefined;
  return {
    value: Math.max(...places.map(({ field }) => BOOST[field])),
    inTitle: places.some(({ field }) => field === 'title'),
    right: true,
    place: 0,
    terms: [...new Set(places.map(({ text }) => text))],
  };
}
