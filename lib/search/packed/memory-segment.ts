import type { Searchable } from '../searchable.ts';
import { StaleIndex, type Blocks } from './blocks.ts';
import { packPapers } from './pack-papers.ts';
import { COLUMN_PARTS } from './read-columns.ts';
import { Segment } from './segment.ts';
import type { BlockPart } from './segment-data.ts';

/** A segment that is nowhere but in memory: the newest changes, and tests. Its columns are at hand. */
export function memorySegment(papers: Iterable<Searchable>): Segment {
  const blocks = new MemoryBlocks();
  const segment = new Segment(packPapers(papers, blocks), blocks);
  for (const part of COLUMN_PARTS)
    blocks.all(part).forEach((bytes, number) => segment.head.columns.fill(part, number, bytes));
  return segment;
}

class MemoryBlocks implements Blocks {
  readonly #blocks = new Map<BlockPart, Uint8Array[]>();

  block(part: BlockPart, number: number, bytes: Uint8Array): void {
    const own = this.#blocks.get(part) ?? [];
    own[number] = bytes;
    this.#blocks.set(part, own);
  }

  all(part: BlockPart): readonly Uint8Array[] {
    return this.#blocks.get(part) ?? [];
  }

  load(): Promise<void> {
    return Promise.resolve();
  }

  get(part: BlockPart, number: number): Uint8Array {
    const bytes = this.all(part)[number];
    if (!bytes) throw new StaleIndex();
    return bytes;
  }

  async read(part: BlockPart, numbers?: readonly number[]): Promise<readonly Uint8Array[]> {
    return numbers?.map((number) => this.get(part, number)) ?? this.all(part);
  }
}
