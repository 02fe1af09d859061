import type { Reading } from '../../digest/reading.ts';
import { STATE_TESTS } from '../filters.ts';
import { newness, yearOf, type Searchable } from '../searchable.ts';
import type { PaperTerms } from '../fields.ts';
import { tieOf } from './keys.ts';
import type { Columns } from './segment-data.ts';
import { OTHER_SITE, STATE_BITS } from './state-bits.ts';

/** One paper's entry in each column. */
export interface Row {
  readonly newness: number;
  readonly tie: number;
  readonly year: number;
  readonly state: number;
  readonly titleLength: number;
  readonly abstractLength: number;
  /** Absent where there are too many different ones to keep. */
  readonly sites: readonly string[] | undefined;
}

export function rowOf(paper: Searchable, { titleLength, abstractLength }: Omit<PaperTerms, 'terms'>): Row {
  return {
    newness: newness(paper),
    tie: tieOf(paper.key),
    year: yearOf(paper) ?? 0,
    state: stateOf(paper.reading),
    titleLength,
    abstractLength,
    sites: paper.sites,
  };
}

function stateOf(reading: Reading | undefined): number {
  let bits = 0;
  for (const state of ['saved', 'read', 'dismissed', 'noted', 'tagged'] as const)
    if (STATE_TESTS[state](reading)) bits |= STATE_BITS[state];
  return bits;
}

/** The rows of one paper in a segment that is opened. */
export function rowAt(columns: Columns, paper: number): Row {
  const at = (column: ArrayLike<number>) => column[paper] ?? 0;
  return {
    newness: at(columns.newness),
    tie: at(columns.tie),
    year: at(columns.year),
    state: at(columns.state),
    titleLength: at(columns.titleLength),
    abstractLength: at(columns.abstractLength),
    sites: columns.siteNames[at(columns.site)],
  };
}

export function columnsOf(rows: readonly Row[]): Columns {
  const sites = siteNumbers(rows);
  return {
    newness: Float64Array.from(rows, (row) => row.newness),
    tie: Uint32Array.from(rows, (row) => row.tie),
    year: Uint16Array.from(rows, (row) => row.year),
    state: Uint8Array.from(rows, (row) => row.state),
    titleLength: Uint8Array.from(rows, (row) => row.titleLength),
    abstractLength: Uint8Array.from(rows, (row) => row.abstractLength),
    site: Uint8Array.from(
      rows,
      ({ sites: names }) => (names && sites.get(nameOf(names))?.number) ?? OTHER_SITE,
    ),
    siteNames: [...sites.values()].map(({ names }) => names),
  };
}

function siteNumbers(rows: readonly Row[]) {
  const numbers = new Map<string, { readonly number: number; readonly names: readonly string[] }>();
  for (const { sites: names } of rows) {
    if (!names) continue;
    const name = nameOf(names);
    if (!numbers.has(name) && numbers.size < OTHER_SITE) numbers.set(name, { number: numbers.size, names });
  }
  return numbers;
}

function nameOf(names: readonly string[]): string {
  return names.join('\n');
}
