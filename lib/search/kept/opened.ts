import { layerOf, type Layer } from '../ranked/layer.ts';
import type { Searchable } from '../searchable.ts';
import type { KeptSegment } from './kept-blocks.ts';

/** A segment on disk, with the papers in it that are out of date: on record, and by the newest changes. */
export interface Opened {
  readonly id: string;
  readonly segment: KeptSegment;
  readonly gone: Set<number>;
  layer: Layer;
}

export async function openedWithout(id: string, segment: KeptSegment, gone: Uint32Array): Promise<Opened> {
  return { id, segment, gone: new Set(gone), layer: await layerWithout(segment, gone) };
}

/** What packs papers is a sixth of the search's code, and nothing to do with it where nothing has changed. */
export const packing = () => import('../packed/memory-segment.ts');

export async function layerOnTop(newest: readonly Searchable[]): Promise<Layer> {
  const { memorySegment } = await packing();
  return layerOf(memorySegment(newest));
}

/** How long those are that do not count is read first. */
export async function layerWithout(segment: KeptSegment, gone: ArrayLike<number>): Promise<Layer> {
  if (gone.length > 0) await segment.head.columns.load('lengths');
  return layerOf(segment, gone);
}
