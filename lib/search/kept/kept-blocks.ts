import type { Reads } from '../../store/reads.ts';
import type { BlockRecord, SegmentRecord } from '../../store/records.ts';
import { StaleIndex, type BlockName, type Blocks } from '../packed/blocks.ts';
import { PARTS, type BlockPart, type SegmentHead } from '../packed/segment-data.ts';
import { Segment, type Preparation } from '../packed/segment.ts';
import { BlockReads } from './block-reads.ts';
import { RecentBlocks } from './recent-blocks.ts';

/** Parts of so many bytes are read whole after the first question: the next ones read nothing. */
const MOST_WHOLE = 5 * 1024 * 1024;

/** The blocks of a segment on disk; those used last stay in memory. */
class KeptBlocks implements Blocks {
  readonly #reads: BlockReads;
  readonly #segment: string;
  readonly #recent: RecentBlocks;
  /** Parts that were read whole, and are never forgotten. */
  readonly #whole = new Map<BlockPart, readonly Uint8Array[]>();

  constructor(reads: BlockReads, segment: string, recent: RecentBlocks) {
    this.#reads = reads;
    this.#segment = segment;
    this.#recent = recent;
  }

  async load(wanted: readonly BlockName[]): Promise<void> {
    this.#recent.trim();
    const missing = new Map<string, BlockName>();
    for (const block of wanted) {
      if (this.#whole.has(block.part)) continue;
      const name = this.#nameOf(block);
      const known = this.#recent.get(name);
      if (known) this.#recent.put(name, known);
      else missing.set(name, block);
    }
    if (missing.size === 0) return;
    const keys = [...missing.values()].map((block) => this.#keyOf(block));
    const records = await this.#recent.waitFor(this.#reads.read((now) => now.many('blocks', keys)));
    [...missing.keys()].forEach((name, at) => this.#recent.put(name, bytesOf(records[at])));
  }

  get(part: BlockPart, number: number): Uint8Array {
    const whole = this.#whole.get(part);
    const bytes = whole ? whole[number] : this.#recent.get(this.#nameOf({ part, number }));
    if (!bytes) throw new StaleIndex();
    return bytes;
  }

  async read(part: BlockPart, numbers?: readonly number[]): Promise<readonly Uint8Array[]> {
    const keys = numbers?.map((number) => this.#keyOf({ part, number }));
    const records = await this.#reads.read((now) =>
      keys ? now.many('blocks', keys) : now.stretch('blocks', partOf(this.#segment, PARTS[part])),
    );
    return records.map(bytesOf);
  }

  /** Reads these parts, to stay. */
  async loadWhole(parts: readonly BlockPart[]): Promise<void> {
    await Promise.all(
      parts.map(async (part) => {
        const blocks = await this.read(part);
        blocks.forEach((_, number) => this.#recent.delete(this.#nameOf({ part, number })));
        this.#whole.set(part, blocks);
      }),
    );
  }

  #keyOf({ part, number }: BlockName): [string, number, number] {
    return [this.#segment, PARTS[part], number];
  }

  #nameOf({ part, number }: BlockName): string {
    return `${this.#segment} ${part} ${number}`;
  }
}

function bytesOf(record: BlockRecord | undefined): Uint8Array {
  if (!(record?.data instanceof Uint8Array)) throw new StaleIndex();
  return record.data;
}

/**
 * Opens segments, by their ids: what has to be known of them stands in their records.
 * @param recent of all segments that are open together
 */
export function openSegments(
  reads: Reads,
  segments: readonly SegmentRecord[],
  recent = new RecentBlocks(),
): Map<string, KeptSegment> {
  const blockReads = new BlockReads(reads);
  return new Map(
    segments.map(({ id, head }) => [
      id,
      // Written by us and by nobody else.
      new KeptSegment(head as SegmentHead, new KeptBlocks(blockReads, id, recent)),
    ]),
  );
}

/** Of segments with so few papers, what puts rows in order and names them comes with the first question: two waits less. */
const FEW = 20_000;

/** A segment on disk. */
export class KeptSegment extends Segment {
  /** `keepSmall` was called, or is about to be. */
  isKept = false;
  readonly #kept: KeptBlocks;
  #rows: Promise<unknown> | undefined;

  constructor(head: SegmentHead, kept: KeptBlocks) {
    super(head, kept);
    this.#kept = kept;
  }

  override async prepare(preparation: Preparation): Promise<void> {
    await Promise.all([super.prepare(preparation), this.papers <= FEW && this.#readRows()]);
  }

  /** Once; where it fails, once more with the next question. */
  #readRows(): Promise<unknown> {
    this.#rows ??= Promise.all([this.#kept.loadWhole(['keys']), this.head.columns.load('order')]).catch(
      (error: unknown) => {
        this.#rows = undefined;
        throw error;
      },
    );
    return this.#rows;
  }

  /**
   * Takes into memory what is small enough to stay there: of most libraries all, of large ones titles and keys; of the
   * largest parts of all that was met only the words.
   */
  async keepSmall(): Promise<void> {
    if (this.papers > LARGE) return this.dictionary.loadAll();
    await this.loadAll();
    await this.#kept.loadWhole([
      ...(this.papers * KEY <= MOST_WHOLE ? (['keys'] as const) : []),
      ...(['short', 'long'] as const).filter((part) => this.bytesOfAll(part) <= MOST_WHOLE),
    ]);
  }
}

/** A library of so many papers has others beside it, and all of them are to take less memory than a page of the web. */
const LARGE = 150_000;

/** Bytes of a key as it is packed, about. */
const KEY = 8;

function partOf(segment: string, part: number): IDBKeyRange {
  return IDBKeyRange.bound([segment, part, 0], [segment, part, Infinity]);
}
