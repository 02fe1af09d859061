import './dialogs.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { KeyLine } from '../lib/keys/key-words.ts';
import { KeyHelp } from './KeyHelp.tsx';

interface HelpDialogProps {
  readonly keys: readonly KeyLine[];
  readonly onClose: () => void;
}

/** The keys of the list, over it. Escape, the button and a click beside it close it. */
export function HelpDialog({ keys, onClose }: HelpDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-labelledby="help-heading"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <header>
        <h2 id="help-heading">Keys</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={() => dialog.current?.close()}>
          <Icon name="remove" />
        </button>
      </header>
      <KeyHelp keys={keys} />
    </dialog>
  );
}
