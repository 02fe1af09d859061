import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { TagCount } from '../lib/messages/protocol.ts';
import type { Settings } from '../lib/settings.ts';
import { listStep, rowKeys, type ListStep } from './list-key.ts';
import type { ListedPaper } from './listed-paper.ts';
import { PaperRow, type RowEdit, type RowEvents } from './PaperRow.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';

const NO_TERMS: readonly string[] = [];

export interface PaperListProps {
  readonly papers: readonly ListedPaper[];
  readonly label: string;
  readonly keys: Settings['keys'];
  readonly vocabulary: readonly TagCount[];
  /** What was searched for, as it stands in each paper. */
  readonly terms: ReadonlyMap<PaperKey, readonly string[]>;
  /** The row that the reader is at. */
  readonly current?: PaperKey | undefined;
  readonly edit?: (RowEdit & { readonly paper: PaperKey }) | undefined;
  /** Every time this number grows, the current row takes the focus. */
  readonly focus: number;
  readonly events: RowEvents;
  readonly onCurrent: (paper: PaperKey) => void;
  /** Back to the search, undo, help: what the list itself does not do. */
  readonly onLeave: (step: 'search' | 'undo' | 'help') => void;
}

/**
 * Papers, one row each, of which only those near the screen are drawn. One row is a Tab stop; the arrows
 * move between rows, and along the buttons of a row.
 */
export function PaperList(props: PaperListProps) {
  const { papers, edit, events } = props;
  const at = Math.max(
    0,
    papers.findIndex(({ key }) => key === props.current),
  );
  const editing = papers.findIndex(({ key }) => key === edit?.paper);
  const { scroller, virtualizer } = useVirtualRows({
    count: papers.length,
    keyAt: (index) => papers[index]?.key ?? String(index),
    keep: [at, editing],
  });
  // The row to go to may not be drawn yet: it takes the focus as soon as it is.
  const goTo = useRef<number | undefined>(undefined);
  const focusRow = (index: number) => {
    goTo.current = index;
    virtualizer.scrollToIndex(index);
    takeFocus();
  };
  const takeFocus = () => {
    const row = goTo.current === undefined ? null : rowAt(scroller.current, goTo.current);
    if (!row) return;
    goTo.current = undefined;
    row.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (props.focus > 0 && papers.length > 0) focusRow(at);
  }, [props.focus]);
  useLayoutEffect(takeFocus);

  const take = (step: ListStep, from: HTMLElement) => {
    const paper = papers[at];
    if (step.do === 'move') {
      const next = papers[step.to];
      if (next) props.onCurrent(next.key);
      focusRow(step.to);
    } else if (step.do === 'act') {
      if (paper) events.onAct(step.act, paper);
    } else if (step.do === 'along') {
      focusAlong(from, step.by);
    } else props.onLeave(step.do);
  };
  const onKeyDown = (event: KeyboardEvent & { readonly target: EventTarget | null }) => {
    if (!(event.target instanceof HTMLElement)) return;
    if (event.key === 'Enter' && event.target.tagName === 'BUTTON') return;
    const page = Math.max(1, (virtualizer.range?.endIndex ?? 0) - (virtualizer.range?.startIndex ?? 0) - 1);
    const step = listStep(event, { index: at, count: papers.length, page }, props.keys);
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
      aria-rowcount={papers.length}
      onKeyDown={onKeyDown}
    >
      <div class="paper-rows" role="presentation" style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const paper = papers[index];
          if (!paper) return null;
          return (
            <div
              key={paper.key}
              ref={virtualizer.measureElement}
              class="paper-row"
              role="row"
              data-index={index}
              data-key={paper.key}
              aria-rowindex={index + 1}
              tabIndex={index === at ? 0 : -1}
              style={{ transform: `translateY(${start}px)` }}
              onFocusIn={() => props.onCurrent(paper.key)}
            >
              <PaperRow
                paper={paper}
                current={index === at}
                keys={rowKeys(props.keys)}
                vocabulary={props.vocabulary}
                terms={props.terms.get(paper.key) ?? NO_TERMS}
                edit={edit?.paper === paper.key ? edit : undefined}
                events={events}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
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
