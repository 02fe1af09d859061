import type { KeyAction, Settings } from '../settings.ts';
import { isHost } from './host.ts';

/**
 * The reader's keys. They act only while the keyboard is in one of our own roots, on an entry or on the bar; never
 * while something is being typed, never with Ctrl, Alt or Meta, never from a script.
 *
 * @param isTyping whether a field of our own has the keyboard: the page's fields never do while a root of ours has it.
 */
export function watchKeys(
  window: Window,
  signal: AbortSignal,
  reader: {
    settings: () => Settings;
    /** The keyboard is on its way to an entry. */
    isComing: () => boolean;
    isTyping: () => boolean;
    onKey: (action: KeyAction) => void;
    onLeave: () => void;
  },
): void {
  const onKeyDown = (event: KeyboardEvent) => {
    const active = window.document.activeElement;
    if (!event.isTrusted || !active || reader.isTyping()) return;
    if (!isHost(active) && !reader.isComing()) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Escape') {
      // In the bar, menus and panels close first; that is theirs to do.
      if (active.nodeName === 'DEJA-LU-BAR') return;
      keep(event);
      reader.onLeave();
      return;
    }
    const action = actionOf(event.key, reader.settings());
    if (!action) return;
    keep(event);
    reader.onKey(action);
  };
  window.addEventListener('keydown', onKeyDown, { signal, capture: true });
}

/** What this key does; nothing where keys are turned off or it has no task. */
export function actionOf(key: string, { keysOn, keys }: Settings): KeyAction | undefined {
  if (!keysOn) return undefined;
  return (Object.keys(keys) as KeyAction[]).find((action) => keys[action] !== '' && keys[action] === key);
}

/** The page has keys of its own: one that we act on is not for it. */
function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
