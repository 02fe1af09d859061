import { BITS } from '../fields.ts';
import { isSiteLike } from '../filters.ts';
import { fold } from '../fold.ts';
import { OTHER_SITE, STATE_BITS } from '../packed/state-bits.ts';
import { PaperSet } from '../packed/paper-set.ts';
import { Postings } from '../packed/postings.ts';
import type { BlockName } from '../packed/blocks.ts';
import type { Segment } from '../packed/segment.ts';
import { TAG } from '../packed/segment-data.ts';
import type { Filter, State } from '../query.ts';
import { clip, wordsOf } from '../words.ts';
import { blocksOf } from './term-matches.ts';

/** A filter over a segment: the blocks that it has to read, and then which papers may pass. */
export interface Sieve {
  readonly blocks: readonly BlockName[];
  /** By paper. Where the filter is not `sure`, one that is kept may still not pass. */
  readonly holds: () => (paper: number) => boolean;
}

const postings = new Postings();

export function sieveFor(segment: Segment, filter: Filter): Sieve {
  const { columns } = segment.head;
  if (filter.kind === 'is') return { blocks: [], holds: () => isIn(columns.state, filter.state) };
  if (filter.kind === 'year') {
    const { from, to } = filter;
    const isBetween = (year: number) => year > 0 && year >= from && year <= to;
    return { blocks: [], holds: () => (paper) => isBetween(columns.year[paper] ?? 0) };
  }
  if (filter.kind === 'tag') return tagSieve(segment, filter.text);
  if (filter.kind === 'author') return authorSieve(segment, filter.text);
  const fits = columns.siteNames.map((names) => isSiteLike(names, filter.text));
  return { blocks: [], holds: () => (paper) => fits[columns.site[paper] ?? 0] ?? true };
}

/** Whether the index alone can tell: not that two words stand in the same author's name. */
export function isSure(filter: Filter, segments: readonly Segment[]): boolean {
  if (filter.kind === 'author') return wordsOf(filter.text).length < 2;
  if (filter.kind === 'site') return segments.every(({ head }) => head.columns.siteNames.length < OTHER_SITE);
  return true;
}

function isIn(states: Uint8Array, state: State): (paper: number) => boolean {
  const isNot = state === 'unread' || state === 'untagged';
  const bit = STATE_BITS[state === 'unread' ? 'read' : state === 'untagged' ? 'tagged' : state];
  return (paper) => ((states[paper] ?? 0) & bit) > 0 !== isNot;
}

function tagSieve(segment: Segment, text: string): Sieve {
  const terms = tagsOf(segment)
    .filter(({ tag }) => fold(tag).startsWith(text))
    .map(({ term }) => term);
  return { blocks: shortBlocks(segment, terms), holds: () => papersWith(segment, terms) };
}

/** The tags of a segment, with their terms. */
export function tagsOf({ dictionary }: Segment): { readonly tag: string; readonly term: number }[] {
  const [first, behind] = dictionary.beginningWith(TAG);
  return Array.from({ length: behind - first }, (_, at) => ({
    term: first + at,
    tag: dictionary.term(first + at).slice(TAG.length),
  }));
}

function authorSieve(segment: Segment, text: string): Sieve {
  const words = wordsOf(text).map((word) => {
    const [first, behind] = segment.dictionary.beginningWith(clip(word.text));
    return Array.from({ length: behind - first }, (_, at) => first + at);
  });
  const all = () => words.map((terms) => papersWith(segment, terms, BITS.authors));
  return {
    blocks: shortBlocks(segment, words.flat()),
    holds: () => {
      const each = all();
      return (paper) => each.every((has) => has(paper));
    },
  };
}

export function shortBlocks(segment: Segment, terms: readonly number[]): BlockName[] {
  return blocksOf(
    segment,
    terms.map((term) => ({ term, inAbstract: false })),
  );
}

function papersWith(segment: Segment, terms: readonly number[], field = 0): (paper: number) => boolean {
  const papers = new PaperSet(segment.papers);
  for (const term of terms) {
    if (!segment.read('short', term, postings)) continue;
    for (let at = 0; at < postings.count; at += 1)
      if (((postings.extras[at] ?? 0) & field) === field) papers.add(postings.papers[at] ?? 0);
  }
  return (paper) => papers.has(paper);
}
