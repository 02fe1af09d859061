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

/**
 * What is known of each paper, read when it is asked for; 0 where it was not. What orders papers, which is most of it, takes
 * memory only then: it lies as it was read, block by block.
 */
export class ReadColumns {
  readonly titleLength: Columns['titleLength'];
  readonly abstractLength: Columns['abstractLength'];
  readonly year: Columns['year'];
  readonly state: Columns['state'];
  readonly site: Columns['site'];
  readonly siteNames: Columns['siteNames'];
  /** By block. */
  readonly #order: Readonly<Record<(typeof COLUMNS)['order'][number], ArrayLike<number>>>[] = [];
  readonly #papers: number;
  readonly #blocks: Blocks;
  /** The numbers of the blocks that are not read yet. */
  readonly #missing: Readonly<Record<ColumnPart, Set<number>>>;

  constructor(papers: number, siteNames: Columns['siteNames'], blocks: Blocks) {
    this.titleLength = new Uint8Array(papers);
    this.abstractLength = new Uint8Array(papers);
    this.year = new Uint16Array(papers);
    this.state = new Uint8Array(papers);
    this.site = new Uint8Array(papers);
    this.siteNames = siteNames;
    this.#papers = papers;
    this.#blocks = blocks;
    const all = () => new Set(Array(Math.ceil(papers / ROWS_IN_BLOCK)).keys());
    this.#missing = { lengths: all(), facts: all(), order: all() };
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
    this.#missing[part].delete(number);
    if (part === 'order') {
      const { buffer, byteOffset: at } = bytes;
      this.#order[number] = {
        newness: new Float64Array(buffer, at, rows),
        tie: new Uint32Array(buffer, at + rows * Float64Array.BYTES_PER_ELEMENT, rows),
      };
      return;
    }
    let at = 0;
    for (const name of COLUMNS[part]) {
      const { buffer, BYTES_PER_ELEMENT: width } = this[name];
      new Uint8Array(buffer).set(bytes.subarray(at, at + rows * width), first * width);
      at += rows * width;
    }
  }
}
