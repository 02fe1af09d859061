import type { Store } from '../../store/database.ts';
import type { BlockRecord } from '../../store/records.ts';
import { PARTS, type BlockPart, type SegmentSink } from '../packed/segment-data.ts';

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
