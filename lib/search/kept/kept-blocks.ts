import type { Reads, Snapshot } from '../../store/reads.ts';
import type { BlockRecord, SegmentRecord } from '../../store/records.ts';
import { PARTS, type BlockPart, type SegmentHead } from '../packed/segment-data.ts';
import { Segment, StaleIndex, type BlockName, type Blocks } from '../packed/segment.ts';
import { RecentBlocks } from './recent-blocks.ts';

/** Parts of so many bytes are read whole after the first question: the next ones read nothing. */
const MOST_WHOLE = 4 * 1024 * 1024;

/** The blocks of a segment on disk; those used last stay in memory. */
class KeptBlocks implements Blocks {
  readonly #reads: Reads;
  readonly #segment: string;
  readonly #recent: RecentBlocks;
  /** Parts that were read whole, and are never forgotten. */
  readonly #whole = new Map<string, Uint8Array>();

  constructor(reads: Reads, segment: string, recent: RecentBlocks) {
    this.#reads = reads;
    this.#segment = segment;
    this.#recent = recent;
  }

  async load(wanted: readonly BlockName[]): Promise<void> {
    this.#recent.trim();
    const missing = new Map<string, BlockName>();
    for (const block of wanted) {
      const name = this.#nameOf(block);
      const known = this.#recent.get(name);
      if (known) this.#recent.put(name, known);
      else if (!this.#whole.has(name)) missing.set(name, block);
    }
    if (missing.size === 0) return;
    const keys = [...missing.values()].map(
      ({ part, number }) => [this.#segment, PARTS[part], number] as [string, number, number],
    );
    const records = await this.#recent.waitFor(this.#reads(['blocks'], (now) => now.many('blocks', keys)));
    [...missing.keys()].forEach((name, at) => this.#recent.put(name, bytesOf(records[at])));
  }

  get(part: BlockPart, number: number): Uint8Array {
    const name = this.#nameOf({ part, number });
    const bytes = this.#whole.get(name) ?? this.#recent.get(name);
    if (!bytes) throw new StaleIndex();
    return bytes;
  }

  /** Reads these parts, to stay. */
  async loadWhole(parts: readonly BlockPart[], now?: Snapshot): Promise<void> {
    if (!now) return this.#reads(['blocks'], (then) => this.loadWhole(parts, then));
    await Promise.all(
      parts.map(async (part) => {
        for (const record of await now.stretch('blocks', partOf(this.#segment, PARTS[part])))
          this.#stay(this.#nameOf({ part, number: record.number }), bytesOf(record));
      }),
    );
  }

  #stay(name: string, bytes: Uint8Array): void {
    this.#recent.delete(name);
    this.#whole.set(name, bytes);
  }

  #nameOf({ part, number }: BlockName): string {
    return `${this.#segment} ${part} ${number}`;
  }
}

function bytesOf(record: BlockRecord | undefined): Uint8Array {
  if (!(record?.data instanceof Uint8Array)) throw new StaleIndex();
  return record.data;
}

/** Of smaller segments the keys come with the head: one wait less before the first rows. */
const FEW = 20_000;

/**
 * Opens segments, in one read; by their ids. Rejects with `StaleIndex` where one is gone.
 * @param recent of all segments that are open together
 */
export async function openSegments(
  reads: Reads,
  segments: readonly SegmentRecord[],
  recent = new RecentBlocks(),
  now?: Snapshot,
): Promise<Map<string, KeptSegment>> {
  if (!now) return reads(['blocks'], (then) => openSegments(reads, segments, recent, then));
  const blocks = new Map(segments.map(({ id }) => [id, new KeptBlocks(reads, id, recent)]));
  const small = segments.filter(({ papers }) => papers <= FEW);
  const headOf = ({ id }: SegmentRecord): [string, number, number] => [id, PARTS.head, 0];
  const [heads] = await Promise.all([
    now.many('blocks', segments.map(headOf)),
    ...small.map(({ id }) => blocks.get(id)?.loadWhole(['keys'], now)),
  ]);
  return new Map(
    [...blocks].map(([id, own], at) => {
      const record = heads[at];
      if (!record) throw new StaleIndex();
      // Written by us and by nobody else.
      return [id, new KeptSegment(record.data as SegmentHead, own)];
    }),
  );
}

/** A segment on disk. */
export class KeptSegment extends Segment {
  /** `keepSmall` was called, or is about to be. */
  isKept = false;
  readonly #kept: KeptBlocks;

  constructor(head: SegmentHead, kept: KeptBlocks) {
    super(head, kept);
    this.#kept = kept;
  }

  /** Takes into memory what is small enough to stay there: of most libraries all, of large ones titles and keys. */
  keepSmall(): Promise<void> {
    return this.#kept.loadWhole([
      ...(this.papers * KEY <= MOST_WHOLE ? (['keys'] as const) : []),
      ...(['short', 'long'] as const).filter((part) => this.dictionary.bytesOf(part) <= MOST_WHOLE),
    ]);
  }
}

/** Bytes of a key as it is packed, about. */
const KEY = 8;

function partOf(segment: string, part: number): IDBKeyRange {
  return IDBKeyRange.bound([segment, part, 0], [segment, part, Infinity]);
}
