import type { PaperKey } from '../../papers/paper.ts';
import type { Blocks } from './blocks.ts';
import { Dictionary } from './dictionary.ts';
import { keyAt, unpackKeys } from './keys.ts';
import { FIELD_BITS, TIMES_BITS, type PostingList } from './posting-list.ts';
import type { Postings } from './postings.ts';
import { COLUMN_PARTS, ReadColumns } from './read-columns.ts';
import { KEYS_IN_BLOCK, type ListPart, type SegmentHead } from './segment-data.ts';
import { lastFrom } from './sorted.ts';

/** Lists of one kind, from one byte of all lists of this kind up to another. */
interface ListBlock {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  bytes: Uint8Array | undefined;
}

const NONE: ListBlock = { number: 0, start: 0, end: 0, bytes: undefined };

/** An opened segment: its head is in memory, all else is read when it is asked for. */
export class Segment {
  readonly head: SegmentHead & { readonly columns: ReadColumns };
  readonly dictionary: Dictionary;
  readonly blocks: Blocks;
  /** The block of each kind that was looked at last: lists of terms that follow each other mostly lie in one. */
  readonly #last: Record<ListPart, ListBlock> = { short: NONE, long: NONE };

  constructor(head: SegmentHead, blocks: Blocks) {
    this.head = { ...head, columns: new ReadColumns(head.papers, head.siteNames, blocks) };
    this.blocks = blocks;
    this.dictionary = new Dictionary(head, blocks);
  }

  get papers(): number {
    return this.head.papers;
  }

  /** Reads what a question has to know before it can say which blocks it needs. */
  async prepare({ beginnings, filtered }: Preparation): Promise<void> {
    const { columns } = this.head;
    await Promise.all([
      this.dictionary.load(beginnings),
      columns.load('lengths'),
      filtered && columns.load('facts'),
    ]);
  }

  /** Reads all but lists and keys. */
  async loadAll(): Promise<void> {
    const { columns } = this.head;
    await Promise.all([this.dictionary.loadAll(), ...COLUMN_PARTS.map((part) => columns.load(part))]);
  }

  /** Bytes of all lists of this kind. */
  bytesOfAll(part: ListPart): number {
    return this.#starts(part).at(-1) ?? 0;
  }

  /** The block in which a term's list stands; `undefined` where it has none. */
  blockOf(part: ListPart, term: number): number | undefined {
    const { before, size } = this.dictionary.listOf(part, term);
    return size === 0 ? undefined : this.#blockAt(part, before).number;
  }

  /** Of both its lists. */
  bytesOf(term: number): number {
    return this.dictionary.listOf('short', term).size + this.dictionary.listOf('long', term).size;
  }

  /** The list of a term, whose block is loaded; `undefined` where it has none. */
  list(part: ListPart, term: number): PostingList | undefined {
    const { before, size } = this.dictionary.listOf(part, term);
    if (size === 0) return undefined;
    const block = this.#blockAt(part, before);
    block.bytes ??= this.blocks.get(part, block.number);
    const from = before - block.start;
    return { bytes: block.bytes, from, to: from + size, bits: part === 'short' ? FIELD_BITS : TIMES_BITS };
  }

  /** Reads the list of a term, whose block is loaded. Returns whether there is one. */
  read(part: ListPart, term: number, into: Postings): boolean {
    const list = this.list(part, term);
    if (list) into.read(list);
    return list !== undefined;
  }

  /** Has the keys of these papers at hand. */
  async loadKeys(papers: Iterable<number>): Promise<void> {
    const blocks = new Set<number>();
    for (const paper of papers) blocks.add(Math.floor(paper / KEYS_IN_BLOCK));
    await this.blocks.load([...blocks].map((number) => ({ part: 'keys', number })));
  }

  /** The keys of these papers. */
  async keysOf(papers: readonly number[]): Promise<PaperKey[]> {
    await this.loadKeys(papers);
    return papers.map((paper) =>
      keyAt(this.blocks.get('keys', Math.floor(paper / KEYS_IN_BLOCK)), paper % KEYS_IN_BLOCK),
    );
  }

  /** The numbers of these papers, where they are here. */
  async numbersOf(keys: readonly PaperKey[]): Promise<number[]> {
    if (this.papers === 0) return [];
    const blocks = new Set(keys.map((key) => lastFrom<string>(this.head.keyFirsts, key)));
    await this.blocks.load([...blocks].map((number) => ({ part: 'keys', number })));
    const wanted = new Set(keys);
    return [...blocks].flatMap((block) =>
      unpackKeys(this.blocks.get('keys', block)).flatMap((key, at) =>
        wanted.has(key) ? [block * KEYS_IN_BLOCK + at] : [],
      ),
    );
  }

  #blockAt(part: ListPart, before: number): ListBlock {
    const last = this.#last[part];
    if (before >= last.start && before < last.end) return last;
    const starts = this.#starts(part);
    const number = lastFrom(starts, before);
    this.#last[part] = {
      number,
      start: starts[number] ?? 0,
      end: starts[number + 1] ?? 0,
      bytes: undefined,
    };
    return this.#last[part];
  }

  #starts(part: ListPart): Uint32Array {
    return part === 'short' ? this.head.shortStarts : this.head.longStarts;
  }
}

/** What a question is going to look at. */
export interface Preparation {
  /** All terms that it looks for begin with one of these. */
  readonly beginnings: readonly string[];
  /** It asks more of a paper than words. */
  readonly filtered: boolean;
}
