import './toast.css';
import { useEffect, useState } from 'preact/hooks';

/** What just happened, or did not. */
export interface Said {
  readonly words: string;
  /** The title of the one paper that it is about. */
  readonly about?: string;
  /** Takes it back. */
  readonly undo?: () => void;
  readonly trouble?: boolean;
}

interface ToastProps {
  readonly said: Said;
  readonly undoKey: string;
  readonly onGone: () => void;
  /** How long it stays once neither pointer nor focus is on it, in milliseconds. */
  readonly stays?: number | undefined;
}

/** The result of an act, with Undo. It waits while the pointer or the focus is on it. */
export function Toast({ said, undoKey, onGone, stays = said.undo ? 8000 : 3000 }: ToastProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || said.trouble) return undefined;
    const timer = setTimeout(onGone, stays);
    return () => clearTimeout(timer);
  }, [said, held]);
  return (
    <div
      class={said.trouble ? 'toast toast-trouble' : 'toast'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span class="toast-words" dir="auto">
        {said.words}
        {said.about !== undefined && <span class="toast-about"> · {said.about}</span>}
      </span>
      {said.undo && (
        <button type="button" class="toast-undo" onClick={said.undo}>
          Undo <kbd aria-hidden="true">{undoKey}</kbd>
        </button>
      )}
      {said.trouble && (
        <button type="button" class="toast-undo" onClick={onGone}>
          Close
        </button>
      )}
    </div>
  );
}
