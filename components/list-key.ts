import type { Settings } from '../lib/settings.ts';
import { keyName, type KeyLine } from '../lib/keys/key-words.ts';
import type { GridAt, GridStep } from './RowGrid.tsx';
import type { RowAct, RowKeys } from './row-act.ts';

/** What a key means while the list has the focus. */
export type ListStep =
  GridStep | { readonly do: 'act'; readonly act: RowAct } | { readonly do: 'search' | 'undo' | 'help' };

type PageKeys = Settings['keys'];

/** Keys of a row: the reader's own where a page has the same act. */
export function rowKeys(keys: PageKeys): RowKeys {
  return {
    open: 'Enter',
    read: keys.read,
    tag: keys.tag,
    note: keys.note,
    save: keys.save,
    remove: 'Delete',
    same: keys.same,
    differ: keys.differs,
  };
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The step that a pressed key takes from the row at `index`; `undefined` where the key is not the list's. */
export function listStep(pressed: Pressed, at: GridAt, keys: PageKeys): ListStep | undefined {
  const { key } = pressed;
  if ((pressed.ctrlKey || pressed.metaKey) && key === 'z') return { do: 'undo' };
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  return moveStep(key, at, keys) ?? otherStep(key, keys);
}

function moveStep(key: string, { index, count, page }: GridAt, keys: PageKeys): ListStep | undefined {
  const to = (target: number): ListStep => ({ do: 'move', to: Math.max(0, Math.min(count - 1, target)) });
  if (key === 'ArrowUp' && index === 0) return { do: 'search' };
  if (key === 'ArrowDown' || key === keys.next) return to(index + 1);
  if (key === 'ArrowUp' || key === keys.previous) return to(index - 1);
  if (key === 'PageDown') return to(index + page);
  if (key === 'PageUp') return to(index - page);
  if (key === 'Home') return to(0);
  return key === 'End' ? to(count - 1) : undefined;
}

function otherStep(key: string, keys: PageKeys): ListStep | undefined {
  if (key === 'ArrowRight') return { do: 'along', by: 1 };
  if (key === 'ArrowLeft') return { do: 'along', by: -1 };
  if (key === '/' || key === 'Escape') return { do: 'search' };
  if (key === keys.undo) return { do: 'undo' };
  if (key === keys.help) return { do: 'help' };
  if (key === 'Backspace') return { do: 'act', act: 'remove' };
  if (key === keys.open) return { do: 'act', act: 'open' };
  const acts = Object.entries(rowKeys(keys)) as [RowAct, string][];
  const act = acts.find(([, its]) => its === key)?.[0];
  return act && { do: 'act', act };
}

/** The list's keys, for the help. */
export function listKeyLines(keys: PageKeys): readonly KeyLine[] {
  const its = rowKeys(keys);
  const lines: [string[], string][] = [
    [['ArrowDown', 'ArrowUp'], 'Next, previous paper'],
    [[its.open], 'Open the paper'],
    [[its.read], 'Read or unread'],
    [[its.tag], 'Tags'],
    [[its.note], 'Note'],
    [[its.remove], 'Remove from the library'],
    [[its.same], 'Same as …'],
    [[its.differ], 'Not the same as …'],
    [[keys.undo, 'Ctrl Z'], 'Undo'],
    [['/', 'Escape'], 'Back to the search'],
    [[keys.help], 'These keys'],
  ];
  return lines.map(([names, does]) => ({ keys: names.filter((key) => key !== '').map(keyName), does }));
}
