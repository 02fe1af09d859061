import type { Searchable } from '../searchable.ts';
import { packPapers } from './pack-papers.ts';
import { Segment, StaleIndex, type Blocks } from './segment.ts';
import type { BlockPart } from './segment-data.ts';

/** A segment that is nowhere but in memory: the newest changes, and tests. */
export function memorySegment(papers: Iterable<Searchable>): Segment {
  const kept = new Map<string, Uint8Array>();
  const nameOf = (part: BlockPart, number: number) => `${part} ${number}`;
  const head = packPapers(papers, {
    block: (part, number, bytes) => void kept.set(nameOf(part, number), bytes),
  });
  const blocks: Blocks = {
    load: () => Promise.resolve(),
    get(part, number) {
      const bytes = kept.get(nameOf(part, number));
      if (!bytes) throw new StaleIndex();
      return bytes;
    },
  };
  return new Segment(head, blocks);
}
