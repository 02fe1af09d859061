import type { Reading } from '../../digest/reading.ts';
import { STATE_TESTS } from '../filters.ts';
import { newness, yearOf, type Searchable } from '../searchable.ts';
import type { PaperTerms } from '../fields.ts';
import { tieOf } from './keys.ts';
import type { ReadColumns } from './read-columns.ts';
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

/** The row of one paper in a segment of which all columns are read. */
export function rowAt(columns: ReadColumns, paper: number): Row {
  const at = (column: ArrayLike<number>) => column[paper] ?? 0;
  return {
    newness: columns.order('newness', paper),
    tie: columns.order('tie', paper),
    year: at(columns.year),
    state: at(columns.state),
    titleLength: at(columns.titleLength),
    abstractLength: at(columns.abstractLength),
    sites: columns.siteNames[at(columns.site)],
  };
}

/** Columns that are filled row by row. */
export class ColumnsWriter {
  readonly #columns: Omit<Columns, 'siteNames'>;
  readonly #sites = new SiteNumbers();
  #rows = 0;

  /** @param papers that will be added. */
  constructor(papers: number) {
    this.#columns = {
      newness: new Float64Array(papers),
      tie: new Uint32Array(papers),
      year: new Uint16Array(papers),
      state: new Uint8Array(papers),
      titleLength: new Uint8Array(papers),
      abstractLength: new Uint8Array(papers),
      site: new Uint8Array(papers),
    };
  }

  add(row: Row): void {
    const at = this.#rows;
    const { newness, tie, year, state, titleLength, abstractLength, site } = this.#columns;
    newness[at] = row.newness;
    tie[at] = row.tie;
    year[at] = row.year;
    state[at] = row.state;
    titleLength[at] = row.titleLength;
    abstractLength[at] = row.abstractLength;
    site[at] = this.#sites.numberOf(row.sites);
    this.#rows += 1;
  }

  finish(): Columns {
    return { ...this.#columns, siteNames: this.#sites.names };
  }
}

export function columnsOf(rows: readonly Row[]): Columns {
  const writer = new ColumnsWriter(rows.length);
  for (const row of rows) writer.add(row);
  return writer.finish();
}

/** Sites are numbered as they come. */
class SiteNumbers {
  readonly names: (readonly string[])[] = [];
  readonly #numbers = new Map<string, number>();
  #last: { readonly names: readonly string[] | undefined; readonly number: number } | undefined;

  numberOf(names: readonly string[] | undefined): number {
    // Most papers are of the same site as the one before.
    if (this.#last?.names !== names) this.#last = { names, number: names ? this.#find(names) : OTHER_SITE };
    return this.#last?.number ?? OTHER_SITE;
  }

  #find(names: readonly string[]): number {
    const name = names.join('\n');
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    if (this.names.length >= OTHER_SITE) return OTHER_SITE;
    const number = this.names.push(names) - 1;
    this.#numbers.set(name, number);
    return number;
  }
}
