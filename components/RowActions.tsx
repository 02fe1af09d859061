import { Icon } from './Icon.tsx';
import { keyName } from '../lib/keys/key-words.ts';
import type { ListedPaper } from './listed-paper.ts';
import { actsFor, type RowAct, type RowKeys } from './row-act.ts';

interface RowActionsProps {
  readonly paper: ListedPaper;
  readonly keys: RowKeys;
  /** The row that Tab and the arrows stand on: only its buttons are stops. */
  readonly current: boolean;
  readonly onAct: (act: RowAct) => void;
}

/** The buttons at the right of a row, each with its key. */
export function RowActions({ paper, keys, current, onAct }: RowActionsProps) {
  return (
    <div class="row-actions" role="gridcell">
      {actsFor(paper).map(({ act, icon, words }) => (
        <button
          key={act}
          type="button"
          class="row-action"
          tabIndex={current ? 0 : -1}
          title={`${words} (${keyName(keys[act])})`}
          aria-label={words}
          data-key={keyName(keys[act])}
          aria-keyshortcuts={keys[act]}
          onClick={() => onAct(act)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
