import { StaleIndex, type Blocks } from './blocks.ts';
import { ROWS_IN_BLOCK, type Columns } from './segment-data.ts';

/** Which columns lie together. */
export const COLUMNS = {
  lengths: ['titleLength', 'abstractLength'],
  facts: ['year', 'state', 'site'],
  order: ['newness', 'tie'],
} as const satisfies Record<string, readonly Exclude<keyof Columns, 'siteNames'>[]>;

export type ColumnPart = keyof typeof COLUMNS;

export const COLUMN_PARTS = ['lengths', 'facts', 'order'] as const satisfies ColumnPart[];

/** So many rows of each part, all 0. */
const ROWS = {
  lengths: (rows: number) => ({ titleLength: new Uint8Array(rows), abstractLength: new Uint8Array(rows) }),
  facts: (rows: number) => ({
    year: new Uint16Array(rows),
    state: new Uint8Array(rows),
    site: new Uint8Array(rows),
  }),
  order: (rows: number) => ({ newness: new Float64Array(rows), tie: new Uint32Array(rows) }),
} as const satisfies Record<ColumnPart, (rows: number) => Partial<Columns>>;

/**
 * What is known of each paper, read when it is asked for; nothing, or 0, where it was not. It takes memory only then: what orders papers,
 * which is most of it, block by block.
 */
export class ReadColumns {
  readonly siteNames: Columns['siteNames'];
  #lengths = ROWS.lengths(0);
  #facts = ROWS.facts(0);
  readonly #order: ReturnType<(typeof ROWS)['order']>[] = [];
  readonly #papers: number;
  readonly #blocks: Blocks;
  /** The numbers of the blocks that are not read yet. */
  readonly #missing: Readonly<Record<ColumnPart, Set<number>>>;

  constructor(papers: number, siteNames: Columns['siteNames'], blocks: Blocks) {
    this.siteNames = siteNames;
    this.#papers = papers;
    this.#blocks = blocks;
    const all = () => new Set(Array(Math.ceil(papers / ROWS_IN_BLOCK)).keys());
    this.#missing = { lengths: all(), facts: all(), order: all() };
  }

  get titleLength(): Columns['titleLength'] {
    return this.#lengths.titleLength;
  }

  get abstractLength(): Columns['abstractLength'] {
    return this.#lengths.abstractLength;
  }

  get year(): Columns['year'] {
    return this.#facts.year;
  }

  get state(): Columns['state'] {
    return this.#facts.state;
  }

  get site(): Columns['site'] {
    return this.#facts.site;
  }

  /** A paper's entry in one of the columns that decide among equals. */
  order(column: (typeof COLUMNS)['order'][number], paper: number): number {
    return this.#order[Math.floor(paper / ROWS_IN_BLOCK)]?.[column][paper % ROWS_IN_BLOCK] ?? 0;
  }

  /** Reads these columns of all papers. */
  async load(part: ColumnPart): Promise<void> {
    if (this.#missing[part].size === 0) return;
    const blocks = await this.#blocks.read(part);
    blocks.forEach((bytes, number) => this.fill(part, number, bytes));
    if (this.#missing[part].size > 0) throw new StaleIndex();
  }

  /** Reads them of these papers. */
  async loadOf(part: ColumnPart, papers: Iterable<number>): Promise<void> {
    const missing = this.#missing[part];
    if (missing.size === 0) return;
    const wanted = new Set<number>();
    for (const paper of papers) wanted.add(Math.floor(paper / ROWS_IN_BLOCK));
    const numbers = [...wanted].filter((number) => missing.has(number));
    if (numbers.length === 0) return;
    const blocks = await this.#blocks.read(part, numbers);
    blocks.forEach((bytes, at) => this.fill(part, numbers[at] ?? 0, bytes));
  }

  /** With a block that was read. */
  fill(part: ColumnPart, number: number, bytes: Uint8Array): void {
    const first = number * ROWS_IN_BLOCK;
    const rows = Math.min(ROWS_IN_BLOCK, this.#papers - first);
    if (part === 'order') copy(bytes, rows, (this.#order[number] = ROWS.order(rows)), 0);
    else copy(bytes, rows, part === 'lengths' ? this.#allLengths() : this.#allFacts(), first);
    this.#missing[part].delete(number);
  }

  #allLengths() {
    if (this.#lengths.titleLength.length === 0) this.#lengths = ROWS.lengths(this.#papers);
    return this.#lengths;
  }

  #allFacts() {
    if (this.#facts.year.length === 0) this.#facts = ROWS.facts(this.#papers);
    return this.#facts;
  }
}

/** So many rows of a block, column by column as they lie there, to where they begin. */
function copy(
  bytes: Uint8Array,
  rows: number,
  columns: Readonly<Record<string, Uint8Array | Uint16Array | Uint32Array | Float64Array>>,
  first: number,
): void {
  let at = 0;
  for (const { buffer, BYTES_PER_ELEMENT: width } of Object.values(columns)) {
    new Uint8Array(buffer).set(bytes.subarray(at, at + rows * width), first * width);
    at += rows * width;
  }
}
