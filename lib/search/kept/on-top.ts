import type { PaperKey } from '../../papers/paper.ts';
import { memorySegment } from '../packed/memory-segment.ts';
import type { Segment } from '../packed/segment.ts';
import { layerOf, type Layer } from '../ranked/layer.ts';
import type { Searchable } from '../searchable.ts';

/** So many are packed again with each change, and only now and then all of them. */
const LATE = 16;

/** What has changed since the segments on disk were packed, in memory: what came last lies apart, so that a change packs a few papers and not all. */
export class OnTop {
  /** `undefined` for a paper that is forgotten or lies elsewhere. */
  readonly #newest = new Map<PaperKey, Searchable | undefined>();
  /** All of them but what came later, which is out of date in it. */
  #settled: Segment | undefined;
  #late = new Set<PaperKey>();
  #layers: readonly Layer[] = [];

  get size(): number {
    return this.#newest.size;
  }

  get layers(): readonly Layer[] {
    return this.#layers;
  }

  /** Papers as they are from now on. */
  async add(papers: Iterable<readonly [PaperKey, Searchable | undefined]>): Promise<void> {
    const pack = (some: Iterable<PaperKey>) => {
      const present = [...some].flatMap((key) => this.#newest.get(key) ?? []);
      return present.length > 0 ? memorySegment(present) : undefined;
    };
    for (const [key, paper] of papers) {
      this.#newest.set(key, paper);
      this.#late.add(key);
    }
    if (this.#late.size > LATE) {
      this.#settled = pack(this.#newest.keys());
      this.#late = new Set();
    }
    const late = pack(this.#late);
    const settled = this.#settled && layerOf(this.#settled, await this.#settled.numbersOf([...this.#late]));
    this.#layers = [...(settled ? [settled] : []), ...(late ? [layerOf(late)] : [])];
  }
}
