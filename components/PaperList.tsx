import type { PaperKey } from '../lib/papers/paper.ts';
import type { TagCount } from '../lib/messages/protocol.ts';
import type { Settings } from '../lib/settings.ts';
import { listStep, rowKeys, type ListStep } from './list-key.ts';
import type { ListedPaper } from './listed-paper.ts';
import { PaperRow, type RowEdit, type RowEvents } from './PaperRow.tsx';
import { RowGrid, type GridStep } from './RowGrid.tsx';

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

/** Papers, one row each. */
export function PaperList(props: PaperListProps) {
  const { papers, edit, events } = props;
  const at = Math.max(
    0,
    papers.findIndex(({ key }) => key === props.current),
  );
  const goTo = (index: number) => {
    const paper = papers[index];
    if (paper) props.onCurrent(paper.key);
  };
  const take = (step: Exclude<ListStep, GridStep>) => {
    const paper = papers[at];
    if (step.do !== 'act') props.onLeave(step.do);
    else if (paper) events.onAct(step.act, paper);
  };
  const row = (index: number) => {
    const paper = papers[index];
    return (
      paper && (
        <PaperRow
          paper={paper}
          current={index === at}
          keys={rowKeys(props.keys)}
          vocabulary={props.vocabulary}
          terms={props.terms.get(paper.key) ?? NO_TERMS}
          edit={edit?.paper === paper.key ? edit : undefined}
          events={events}
        />
      )
    );
  };
  return (
    <RowGrid
      label={props.label}
      count={papers.length}
      keyAt={(index) => papers[index]?.key ?? String(index)}
      paperAt={(index) => papers[index]?.key}
      at={at}
      keep={papers.findIndex(({ key }) => key === edit?.paper)}
      focus={props.focus}
      onAt={goTo}
      stepOf={(event, where) => listStep(event, where, props.keys)}
      onStep={take}
      row={row}
    />
  );
}
