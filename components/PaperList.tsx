import type { PaperKey } from '../lib/papers/paper.ts';
import type { TagCount } from '../lib/digest/tag-count.ts';
import type { Settings } from '../lib/settings.ts';
import { listStep, rowKeys, type ListStep } from './list-key.ts';
import { PaperRow, type RowEdit, type RowEvents } from './PaperRow.tsx';
import { placeOf, type Results } from './results.ts';
import { RowGrid, type GridStep } from './RowGrid.tsx';

export interface PaperListProps {
  readonly results: Results;
  readonly label: string;
  readonly keys: Settings['keys'];
  readonly vocabulary: readonly TagCount[];
  /** The row that the reader is at. */
  readonly current?: PaperKey | undefined;
  readonly edit?: (RowEdit & { readonly paper: PaperKey }) | undefined;
  /** Every time this number grows, the current row takes the focus. */
  readonly focus: number;
  readonly events: RowEvents;
  readonly onCurrent: (paper: PaperKey) => void;
  /** Back to the search, undo, help: what the list itself does not do. */
  readonly onLeave: (step: 'search' | 'undo' | 'help') => void;
  /** These rows are on the screen, or nearly: they have to be read. */
  readonly onNear: (from: number, to: number) => void;
}

/** Papers, one row each. */
export function PaperList(props: PaperListProps) {
  const { results, edit, events } = props;
  const { rows, count } = results;
  const keyAt = (index: number) => rows.get(index)?.paper.key;
  const at = Math.max(0, placeOf(results, props.current));
  const goTo = (index: number) => {
    const key = keyAt(index);
    if (key !== undefined) props.onCurrent(key);
  };
  const take = (step: Exclude<ListStep, GridStep>) => {
    const row = rows.get(at);
    if (step.do !== 'act') props.onLeave(step.do);
    else if (row) events.onAct(step.act, row.paper);
  };
  const row = (index: number) => {
    const own = rows.get(index);
    if (!own) return <div class="row-main row-waiting" role="gridcell" aria-busy="true" />;
    return (
      <PaperRow
        paper={own.paper}
        current={index === at}
        keys={rowKeys(props.keys)}
        vocabulary={props.vocabulary}
        terms={own.terms}
        edit={edit?.paper === own.paper.key ? edit : undefined}
        events={events}
      />
    );
  };
  return (
    <RowGrid
      label={props.label}
      count={count}
      keyAt={(index) => keyAt(index) ?? String(index)}
      paperAt={keyAt}
      at={at}
      keep={placeOf(results, edit?.paper)}
      focus={props.focus}
      onAt={goTo}
      stepOf={(event, where) => listStep(event, where, props.keys)}
      onStep={take}
      row={row}
      onNear={props.onNear}
    />
  );
}
