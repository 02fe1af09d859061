import { signal } from '@preact/signals';
import type * as VirtualCore from '@tanstack/virtual-core';
import type { Range, Virtualizer, VirtualizerOptions } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { FIRST_ROWS } from './first-rows.ts';

/** Height of a row with a title of two lines, in pixels, until it is measured. */
const ROW = 76;

type Rows = Virtualizer<HTMLDivElement, HTMLDivElement>;

const core = signal<typeof VirtualCore>();

/** Fetches what computes which rows are near the screen; until then a list shows its first ones. */
export async function loadVirtualRows(): Promise<void> {
  core.value ??= await import('@tanstack/virtual-core');
}

interface VirtualRowsOptions {
  readonly count: number;
  readonly keyAt: (index: number) => string;
  /** Rows that stay in the document wherever the list is scrolled: what has the focus must not vanish. */
  readonly keep: readonly number[];
}

interface VirtualRows {
  /** To be put on what scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The rows to draw; `start` is how far down, in pixels, and absent where they stand one under the other. */
  readonly rows: readonly { readonly index: number; readonly start?: number }[];
  /** Of all rows together, in pixels. */
  readonly height?: number;
  /** To be called with each row that is drawn. */
  readonly measure?: (row: HTMLDivElement | null) => void;
  readonly scrollTo: (index: number) => void;
  /** Rows on screen at once. */
  readonly page: () => number;
}

/**
 * Only the rows near the screen are in the document; each is measured as it appears. The first time they are drawn,
 * and as long as they stand in no document, it is the first rows, one under the other.
 */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer(options, scroller);
  if (!virtualizer) {
    const rows = Array.from({ length: Math.min(options.count, FIRST_ROWS) }, (_, index) => ({ index }));
    return { scroller, rows, scrollTo: () => undefined, page: () => rows.length };
  }
  return {
    scroller,
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    page: () => (virtualizer.range?.endIndex ?? 0) - (virtualizer.range?.startIndex ?? 0) - 1,
  };
}

function useVirtualizer(
  { count, keyAt, keep }: VirtualRowsOptions,
  scroller: RefObject<HTMLDivElement | null>,
): Rows | undefined {
  const made = useRef<Rows>(undefined);
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const its = core.value;
  const stands = scroller.current?.isConnected === true;
  if (its && scroller.current && stands) {
    const options: VirtualizerOptions<HTMLDivElement, HTMLDivElement> = {
      count,
      getItemKey: keyAt,
      getScrollElement: () => scroller.current,
      // Known before the first drawing, so that rows that stand there already stay.
      ...(!made.current && { initialRect: scroller.current.getBoundingClientRect() }),
      estimateSize: () => ROW,
      overscan: 6,
      scrollPaddingStart: 4,
      scrollPaddingEnd: 4,
      rangeExtractor: (range) => withKept(its.defaultRangeExtractor(range), range, keep),
      scrollToFn: its.elementScroll,
      observeElementRect: its.observeElementRect,
      observeElementOffset: its.observeElementOffset,
      onChange: () => redraw(undefined),
    };
    made.current ??= new its.Virtualizer(options);
    made.current.setOptions(options);
  }
  const virtualizer = made.current;
  useLayoutEffect(() => {
    if (its && !stands && scroller.current?.isConnected) redraw(undefined);
  });
  /* oxlint-disable no-underscore-dangle -- what TanStack's own adapters call; there is no other way in */
  useLayoutEffect(() => virtualizer?._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer?._willUpdate());
  /* oxlint-enable no-underscore-dangle */
  return virtualizer;
}

function withKept(near: number[], { count }: Range, keep: readonly number[]): number[] {
  const kept = keep.filter((index) => index >= 0 && index < count && !near.includes(index));
  return [...near, ...kept].toSorted((a, b) => a - b);
}
