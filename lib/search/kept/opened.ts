import { layerOf, type Layer } from '../ranked/layer.ts';
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

/** How long those are that do not count is read first. */
export async function layerWithout(segment: KeptSegment, gone: ArrayLike<number>): Promise<Layer> {
  if (gone.length > 0) await segment.head.columns.load('lengths');
  return layerOf(segment, gone);
}
