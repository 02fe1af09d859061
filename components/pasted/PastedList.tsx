import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../lib/settings.ts';
import { watchSightings } from '../../lib/page/sightings.ts';
import { RowGrid } from '../RowGrid.tsx';
import type { PastedActs } from './pasted-acts.ts';
import { pastedStep, type PastedStepTaken } from './pasted-key.ts';
import type { PastedModel } from './pasted-model.ts';
import type { PastedItem } from './pasted-state.ts';
import { PastedRow } from './PastedRow.tsx';

interface PastedListProps {
  readonly model: PastedModel;
  readonly acts: PastedActs;
  readonly settings: Pick<Settings, 'keys' | 'read' | 'duplicates'>;
  readonly label: string;
  readonly onHelp: () => void;
}

/** The papers of a pasted digest. A row that is half on screen for a second is met, as on a page. */
export function PastedList({ model, acts, settings, label, onHelp }: PastedListProps) {
  const { state } = model;
  const items = state.items.value;
  const edit = state.edit.value;
  const list = useRef<HTMLDivElement>(null);
  useSightings(list, model, items);
  const take = (step: PastedStepTaken) => {
    const on: Readonly<Record<PastedStepTaken['do'], () => void>> = {
      act: () => step.do === 'act' && acts.perform(step.act, state.current.value),
      'next-new': acts.nextNew,
      undo: () => void model.undo(),
      help: onHelp,
      leave: () => (state.focusPlace.value += 1),
    };
    on[step.do]();
  };
  const row = (index: number) => {
    const item = items[index];
    return (
      item && (
        <PastedRow
          item={item}
          index={index}
          current={index === state.current.value}
          keys={settings.keys}
          vocabulary={state.tags.value}
          edit={edit?.index === index ? edit : undefined}
          acts={acts}
        />
      )
    );
  };
  return (
    <div class="pasted-list" ref={list}>
      <RowGrid
        label={label}
        count={items.length}
        keyAt={String}
        paperAt={(index) => items[index]?.facts.key}
        classAt={(index) => (isDim(items[index], settings) ? 'paper-row-dim' : '')}
        at={state.current.value}
        keep={edit?.index}
        focus={state.focusList.value}
        onAt={(index) => (state.current.value = index)}
        stepOf={(event, at) => pastedStep(event, at, settings.keys)}
        onStep={take}
        row={row}
      />
    </div>
  );
}

/** What is hidden on a page is dimmed here: nobody pastes a list to see less of it. */
function isDim(item: PastedItem | undefined, { read, duplicates }: PastedListProps['settings']): boolean {
  const marks = item?.judgement.marks ?? [];
  const isDone = marks.includes('read') || marks.includes('dismissed');
  return (isDone && read !== 'mark') || (marks.includes('duplicate') && duplicates !== 'mark');
}

function useSightings(
  list: { readonly current: HTMLElement | null },
  model: PastedModel,
  items: readonly PastedItem[],
): void {
  const look = useRef<() => void>(() => undefined);
  useEffect(() => {
    const life = new AbortController();
    look.current = watchSightings<number>(document, life.signal, {
      left: () => rowsLeft(list.current, model.state.items.value),
      onSeen: (indexes) => void model.met(indexes),
      now: () => performance.now(),
    });
    return () => life.abort();
  }, []);
  useEffect(() => look.current(), [items]);
}

/** The rows that are drawn and have not been on screen in this digest. */
function rowsLeft(list: HTMLElement | null, items: readonly PastedItem[]) {
  const rows = [...(list?.querySelectorAll<HTMLElement>('.paper-row') ?? [])];
  return rows
    .map((anchor) => ({ key: Number(anchor.dataset['index']), anchor }))
    .filter(({ key }) => items[key]?.judgement.seenHere === false);
}
