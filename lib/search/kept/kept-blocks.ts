import type { Store } from '../../store/database.ts';
import type { BlockRecord } from '../../store/records.ts';
import { PARTS, type BlockPart, type SegmentHead, type SegmentSink } from '../packed/segment-data.ts';
import { Segment, StaleIndex, type BlockName, type Blocks } from '../packed/segment.ts';

/** Bytes of blocks that stay in memory, by segment: what one word after another reads again while it is typed. */
const MOST_BYTES = 6 * 1024 * 1024;

/** The blocks of a segment on disk; those used last stay in memory. */
class KeptBlocks implements Blocks {
  readonly #db: Store;
  readonly #segment: string;
  readonly #blocks = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(db: Store, segment: string) {
    this.#db = db;
    this.#segment = segment;
  }

  async load(wanted: readonly BlockName[]): Promise<void> {
    this.#forget();
    const missing = new Map<string, BlockName>();
    for (const block of wanted) if (!this.#use(nameOf(block))) missing.set(nameOf(block), block);
    if (missing.size === 0) return;
    const keys = [...missing.values()].map(
      ({ part, number }) => [this.#segment, PARTS[part], number] as [string, number, number],
    );
    const records = await this.#db.blocks.bulkGet(keys);
    [...missing.keys()].forEach((name, at) => this.#keep(name, records[at]));
  }

  get(part: BlockPart, number: number): Uint8Array {
    const bytes = this.#blocks.get(nameOf({ part, number }));
    if (!bytes) throw new StaleIndex();
    return bytes;
  }

  #keep(name: string, record: BlockRecord | undefined): void {
    if (!(record?.data instanceof Uint8Array)) throw new StaleIndex();
    this.#blocks.set(name, record.data);
    this.#bytes += record.data.length;
  }

  /** Makes it the one that was used last. */
  #use(name: string): boolean {
    const bytes = this.#blocks.get(name);
    if (!bytes) return false;
    this.#blocks.delete(name);
    this.#blocks.set(name, bytes);
    return true;
  }

  #forget(): void {
    if (this.#bytes <= MOST_BYTES) return;
    this.#blocks.clear();
    this.#bytes = 0;
  }
}

function nameOf({ part, number }: BlockName): string {
  return `${part} ${number}`;
}

/** Opens segments by their ids, in one read. Rejects with `StaleIndex` where one is gone. */
export async function openSegments(db: Store, ids: readonly string[]): Promise<Segment[]> {
  const heads = await db.blocks.bulkGet(ids.map((id): [string, number, number] => [id, PARTS.head, 0]));
  return heads.map((record, at) => {
    if (!record) throw new StaleIndex();
    // Written by us and by nobody else; a broken one shows as an index that does not answer, and is made anew.
    return new Segment(record.data as SegmentHead, new KeptBlocks(db, ids[at] ?? ''));
  });
}

/** A segment on its way to the disk. */
export class KeptSink implements SegmentSink {
  readonly id: string;
  bytes = 0;
  #blocks: BlockRecord[] = [];

  constructor(id: string = crypto.randomUUID()) {
    this.id = id;
  }

  block(part: BlockPart, number: number, data: Uint8Array<ArrayBuffer>): void {
    this.#blocks.push({ segment: this.id, part: PARTS[part], number, data });
    this.bytes += data.length;
  }

  head(head: SegmentHead): void {
    const { text, sizes, columns } = head;
    const parts = [text, sizes, ...Object.values(columns)].filter((part) => ArrayBuffer.isView(part));
    this.bytes += parts.reduce((sum, part) => sum + part.byteLength, 0);
    this.#blocks.push({ segment: this.id, part: PARTS.head, number: 0, data: head });
  }

  /** What has gathered since, ready to be written. */
  take(): readonly BlockRecord[] {
    const taken = this.#blocks;
    this.#blocks = [];
    return taken;
  }

  get waiting(): number {
    return this.#blocks.length;
  }
}

/** All blocks of a segment. */
export function blocksOfSegment(db: Store, segment: string) {
  return db.blocks.where('[segment+part+number]').between([segment, 0, 0], [segment, Infinity, Infinity]);
}
