import type { Asked } from '../asked.ts';
import type { Preparation } from '../packed/segment.ts';
import { TAG } from '../packed/segment-data.ts';
import { filtersOf, type Filter, type Query } from '../query.ts';
import { clip, wordsOf } from '../words.ts';
import { termsIn } from './term-matches.ts';

/** What a segment has to read before it can be asked: where the terms are that a query looks up as they are typed. */
export function preparationFor({ query, wanted, unwanted }: Looked): Preparation {
  const filters = filtersOf(query);
  return {
    beginnings: [...[...wanted, ...unwanted].flatMap(termsOf), ...filters.flatMap(termsOfFilter)],
    filtered: filters.length > 0,
  };
}

interface Looked {
  readonly query: Query;
  readonly wanted: readonly Asked[];
  readonly unwanted: readonly Asked[];
}

function termsOf({ term, sequence }: Asked): string[] {
  return [...(term === undefined ? [] : [term]), ...(sequence ? termsIn(sequence) : [])];
}

function termsOfFilter(filter: Filter): string[] {
  if (filter.kind === 'tag') return [TAG];
  return filter.kind === 'author' ? wordsOf(filter.text).map(({ text }) => clip(text)) : [];
}
