import { PaperSet } from '../packed/paper-set.ts';
import type { Segment } from '../packed/segment.ts';

/** A segment as part of an index: some of its papers may have changed since, and count where they are newer. */
export interface Layer {
  readonly segment: Segment;
  /** The papers that are out of date. */
  readonly gone: PaperSet | undefined;
  /** Of those that count: how many, and the sums of their lengths. */
  readonly papers: number;
  readonly titles: number;
  readonly abstracts: number;
}

/** @param gone numbers of the papers that are out of date here */
export function layerOf(segment: Segment, gone: ArrayLike<number> = []): Layer {
  const { titleLength, abstractLength } = segment.head.columns;
  const known = gone.length > 0 ? new PaperSet(segment.papers) : undefined;
  let { papers } = segment;
  let { titles, abstracts } = segment.head;
  for (let at = 0; known && at < gone.length; at += 1) {
    const paper = gone[at] ?? 0;
    if (known.has(paper)) continue;
    known.add(paper);
    papers -= 1;
    titles -= titleLength[paper] ?? 0;
    abstracts -= abstractLength[paper] ?? 0;
  }
  return { segment, gone: known, papers, titles, abstracts };
}

/** How many papers, and how long they are in the mean: the same however they are spread over layers. */
export function measure(layers: readonly Layer[]) {
  const sum = (of: (layer: Layer) => number) => layers.reduce((total, layer) => total + of(layer), 0);
  const papers = sum((layer) => layer.papers);
  return {
    papers,
    means: {
      title: sum((layer) => layer.titles) / Math.max(1, papers),
      abstract: sum((layer) => layer.abstracts) / Math.max(1, papers),
    },
  };
}
