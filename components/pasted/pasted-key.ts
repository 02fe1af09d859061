import { keyName, type KeyLine } from '../../lib/keys/key-words.ts';
import { KEY_WORDS } from '../../lib/keys/key-words.ts';
import type { Settings } from '../../lib/settings.ts';
import type { GridAt, GridStep } from '../RowGrid.tsx';
import { PASTED_ACTS, type PastedAct } from './pasted-acts.ts';

type PageKeys = Settings['keys'];

/** What a key means in the list, besides moving. */
export type PastedStepTaken =
  { readonly do: 'act'; readonly act: PastedAct } | { readonly do: 'next-new' | 'undo' | 'help' | 'leave' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The step that a pressed key takes: the reader's keys for pages, and those of any list. */
export function pastedStep(
  pressed: Pressed,
  at: GridAt,
  keys: PageKeys,
): GridStep | PastedStepTaken | undefined {
  const { key } = pressed;
  if ((pressed.ctrlKey || pressed.metaKey) && key === 'z') return { do: 'undo' };
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  return moveStep(key, at, keys) ?? otherStep(key, keys);
}

function moveStep(key: string, { index, count, page }: GridAt, keys: PageKeys): GridStep | undefined {
  const to = (target: number): GridStep => ({ do: 'move', to: Math.max(0, Math.min(count - 1, target)) });
  if (key === 'ArrowDown' || key === keys.next) return to(index + 1);
  if (key === 'ArrowUp' || key === keys.previous) return to(index - 1);
  if (key === 'PageDown') return to(index + page);
  if (key === 'PageUp') return to(index - page);
  if (key === 'Home') return to(0);
  if (key === 'End') return to(count - 1);
  if (key === 'ArrowRight') return { do: 'along', by: 1 };
  return key === 'ArrowLeft' ? { do: 'along', by: -1 } : undefined;
}

function otherStep(key: string, keys: PageKeys): PastedStepTaken | undefined {
  if (key === 'Enter') return { do: 'act', act: 'open' };
  if (key === 'Escape') return { do: 'leave' };
  if (key === keys['next-new']) return { do: 'next-new' };
  if (key === keys.undo) return { do: 'undo' };
  if (key === keys.help) return { do: 'help' };
  const act = PASTED_ACTS.find((one) => keys[one] !== '' && keys[one] === key);
  return act && { do: 'act', act };
}

/** The list's keys, for the help. */
export function pastedKeyLines(keys: PageKeys): readonly KeyLine[] {
  const names = ['next', 'previous', 'next-new', ...PASTED_ACTS, 'undo', 'help'] as const;
  const lines = names
    .filter((name) => keys[name] !== '')
    .map((name) => ({ keys: [keyName(keys[name])], does: KEY_WORDS[name] }));
  return [...lines, { keys: [keyName('Escape')], does: 'Back to where you paste' }];
}
