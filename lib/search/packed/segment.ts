import type { PaperKey } from '../../papers/paper.ts';
import { Dictionary } from './dictionary.ts';
import { unpackKeys } from './keys.ts';
import { FIELD_BITS, TIMES_BITS, type Postings } from './postings.ts';
import { KEYS_IN_BLOCK, type BlockPart, type SegmentHead } from './segment-data.ts';

/** One block of a segment. */
export interface BlockName {
  readonly part: BlockPart;
  readonly number: number;
}

/** The blocks of one segment: what was loaded is at hand. */
export interface Blocks {
  /** Rejects with `StaleIndex` where a block is gone: the segment has been merged into another. */
  load(wanted: readonly BlockName[]): Promise<void>;
  /** A block that was loaded. */
  get(part: BlockPart, number: number): Uint8Array;
}

/** A segment was taken away while it was being read; opening the index again helps. */
export class StaleIndex extends Error {
  override readonly name = 'StaleIndex';
}

/** An opened segment: its head is in memory, its lists are read block by block. */
export class Segment {
  /** Without the text, which the dictionary has: it need not be in memory twice. */
  readonly head: Omit<SegmentHead, 'text'>;
  readonly dictionary: Dictionary;
  readonly blocks: Blocks;
  readonly #before = { short: new Map<number, number>(), long: new Map<number, number>() };

  constructor(head: SegmentHead, blocks: Blocks) {
    const { text: _text, ...rest } = head;
    this.head = rest;
    this.blocks = blocks;
    this.dictionary = new Dictionary(head);
  }

  get papers(): number {
    return this.head.papers;
  }

  /** The block in which a term's list stands; `undefined` where it has none. */
  blockOf(part: 'short' | 'long', term: number): number | undefined {
    return this.dictionary.listOf(part, term).size === 0 ? undefined : lastFrom(this.#firsts(part), term);
  }

  /** Of both its lists. */
  bytesOf(term: number): number {
    return this.dictionary.listOf('short', term).size + this.dictionary.listOf('long', term).size;
  }

  /** Reads the list of a term, whose block is loaded. Returns whether there is one. */
  read(part: 'short' | 'long', term: number, into: Postings): boolean {
    const block = this.blockOf(part, term);
    if (block === undefined) return false;
    const { before, size } = this.dictionary.listOf(part, term);
    const from = before - this.#beforeBlock(part, block);
    into.read(this.blocks.get(part, block), from, from + size, part === 'short' ? FIELD_BITS : TIMES_BITS);
    return true;
  }

  /** The keys of these papers. */
  async keysOf(papers: readonly number[]): Promise<PaperKey[]> {
    const wanted = new Map<number, Set<number>>();
    for (const paper of papers) {
      const block = Math.floor(paper / KEYS_IN_BLOCK);
      wanted.set(block, (wanted.get(block) ?? new Set()).add(paper % KEYS_IN_BLOCK));
    }
    await this.blocks.load([...wanted.keys()].map((number) => ({ part: 'keys', number })));
    const keys = new Map(
      [...wanted].map(([number, own]) => [number, unpackKeys(this.blocks.get('keys', number), own)]),
    );
    return papers.flatMap(
      (paper) => keys.get(Math.floor(paper / KEYS_IN_BLOCK))?.get(paper % KEYS_IN_BLOCK) ?? [],
    );
  }

  /** The numbers of these papers, where they are here. */
  async numbersOf(keys: readonly PaperKey[]): Promise<number[]> {
    const blockOf = (key: string) => lastFrom(this.head.keyFirsts, key);
    if (this.papers === 0) return [];
    const blocks = new Set(keys.map(blockOf));
    await this.blocks.load([...blocks].map((number) => ({ part: 'keys', number })));
    const wanted = new Set<string>(keys);
    return [...blocks].flatMap((block) =>
      [...unpackKeys(this.blocks.get('keys', block))].flatMap(([at, key]) =>
        wanted.has(key) ? [block * KEYS_IN_BLOCK + at] : [],
      ),
    );
  }

  /** Bytes of lists before a block's own. Kept, since the dictionary is read quickest along its terms. */
  #beforeBlock(part: 'short' | 'long', block: number): number {
    const known = this.#before[part].get(block);
    if (known !== undefined) return known;
    const { before } = this.dictionary.listOf(part, this.#firsts(part)[block] ?? 0);
    this.#before[part].set(block, before);
    return before;
  }

  #firsts(part: 'short' | 'long'): Uint32Array {
    return part === 'short' ? this.head.shortFirsts : this.head.longFirsts;
  }
}

/** The last of these that does not come after the other. */
function lastFrom<T extends number | string>(sorted: ArrayLike<T>, other: T): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(sorted[middle], other)) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}

function isAfter<T extends number | string>(one: T | undefined, other: T): boolean {
  return one !== undefined && one > other;
}
