import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Range,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Height of a row with a title of two lines, in pixels, until it is measured. */
const ROW = 76;

interface VirtualRowsOptions {
  readonly count: number;
  readonly keyAt: (index: number) => string;
  /** Rows that stay in the document wherever the list is scrolled: what has the focus must not vanish. */
  readonly keep: readonly number[];
}

/** Only the rows near the screen are in the document; each is measured as it appears. */
export function useVirtualRows({ count, keyAt, keep }: VirtualRowsOptions) {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const options: VirtualizerOptions<HTMLDivElement, HTMLDivElement> = {
    count,
    getItemKey: keyAt,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    scrollPaddingStart: 4,
    scrollPaddingEnd: 4,
    rangeExtractor: (range) => withKept(range, keep),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  /* oxlint-disable no-underscore-dangle -- what TanStack's own adapters call; there is no other way in */
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  /* oxlint-enable no-underscore-dangle */
  return { scroller, virtualizer };
}

function withKept(range: Range, keep: readonly number[]): number[] {
  const near = defaultRangeExtractor(range);
  const kept = keep.filter((index) => index >= 0 && index < range.count && !near.includes(index));
  return [...near, ...kept].toSorted((a, b) => a - b);
}
