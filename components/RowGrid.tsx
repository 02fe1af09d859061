import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useVirtualRows } from './use-virtual-rows.ts';

/** What every list does itself: to another row, or along the buttons of this one. */
export type GridStep =
  { readonly do: 'move'; readonly to: number } | { readonly do: 'along'; readonly by: 1 | -1 };

/** Where the keyboard is. */
export interface GridAt {
  readonly index: number;
  readonly count: number;
  /** Rows on screen at once. */
  readonly page: number;
}

interface RowGridProps<Step> {
  readonly label: string;
  readonly count: number;
  /** Tells rows apart when they move. */
  readonly keyAt: (index: number) => string;
  /** The paper of a row, for whoever looks for it. */
  readonly paperAt: (index: number) => string | undefined;
  /** Further words for the class of a row. */
  readonly classAt?: (index: number) => string;
  /** The row that the reader is at. */
  readonly at: number;
  /** Another row that must stay drawn: the one that is written in. */
  readonly keep?: number | undefined;
  /** Every time this number grows, the current row takes the focus. */
  readonly focus: number;
  readonly onAt: (index: number) => void;
  readonly stepOf: (event: KeyboardEvent, at: GridAt) => GridStep | Step | undefined;
  readonly onStep: (step: Step) => void;
  readonly row: (index: number) => ComponentChildren;
  /** Called with the rows that are drawn, as they change. */
  readonly onNear?: (from: number, to: number) => void;
}

/**
 * Rows of which only those near the screen are drawn. One row is a Tab stop; keys move between rows, and along the
 * buttons of a row.
 */
export function RowGrid<Step extends { readonly do: string }>(props: RowGridProps<Step>) {
  const { count, at } = props;
  const { scroller, rows, height, measure, scrollTo, page } = useVirtualRows({
    count,
    keyAt: props.keyAt,
    keep: [at, props.keep ?? -1],
  });
  // The row to go to may not be drawn yet: it takes the focus as soon as it is.
  const goTo = useRef<number | undefined>(undefined);
  const focusRow = (index: number) => {
    goTo.current = index;
    scrollTo(index);
    takeFocus();
  };
  const takeFocus = () => {
    const row = goTo.current === undefined ? null : rowAt(scroller.current, goTo.current);
    // A row that is still being read would be another one by then.
    if (!row || props.paperAt(goTo.current ?? -1) === undefined) return;
    goTo.current = undefined;
    row.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (props.focus > 0 && count > 0) focusRow(at);
  }, [props.focus]);
  useLayoutEffect(takeFocus);
  const drawn = rows.map(({ index }) => index);
  const [first, last] = [Math.min(...drawn), Math.max(...drawn)];
  useLayoutEffect(() => {
    if (drawn.length > 0) props.onNear?.(first, last + 1);
  }, [first, last, count]);

  const take = (step: GridStep | Step, from: HTMLElement) => {
    if (!isGridStep(step)) props.onStep(step);
    else if (step.do === 'along') focusAlong(from, step.by);
    else {
      props.onAt(step.to);
      focusRow(step.to);
    }
  };
  const onKeyDown = (event: KeyboardEvent & { readonly target: EventTarget | null }) => {
    if (!(event.target instanceof HTMLElement)) return;
    if (event.key === 'Enter' && event.target.tagName === 'BUTTON') return;
    const step = props.stepOf(event, { index: at, count, page: Math.max(1, page()) });
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    take(step, event.target);
  };
  return (
    <div
      class="paper-list"
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={count}
      onKeyDown={onKeyDown}
    >
      <div
        class="paper-rows"
        role="presentation"
        style={height === undefined ? '' : { height: `${height}px` }}
      >
        {rows.map(({ index, start }) => (
          <div
            key={props.keyAt(index)}
            ref={measure ?? null}
            class={`paper-row ${start === undefined ? 'paper-row-still ' : ''}${props.classAt?.(index) ?? ''}`.trim()}
            role="row"
            data-index={index}
            data-key={props.paperAt(index)}
            aria-rowindex={index + 1}
            tabIndex={index === at ? 0 : -1}
            style={start === undefined ? '' : { transform: `translateY(${start}px)` }}
            onFocusIn={() => props.onAt(index)}
          >
            {props.row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

function isGridStep(step: { readonly do: string }): step is GridStep {
  return step.do === 'move' || step.do === 'along';
}

function rowAt(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}

/** From the row into its buttons, along them, and back to the row before the first. */
function focusAlong(from: HTMLElement, by: 1 | -1): void {
  const row = from.closest<HTMLElement>('.paper-row');
  const stops = row ? [row, ...row.querySelectorAll<HTMLElement>('.row-action')] : [];
  stops[stops.indexOf(from) + by]?.focus();
}
