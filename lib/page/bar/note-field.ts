import { element } from '../element.ts';
import { keyHint } from './key-hint.ts';

export interface NoteFieldParts {
  readonly note: string;
  /** Names the field for screen readers. */
  readonly label: string;
  /** Text that was left here before and is not kept yet. */
  readonly draft?: string | undefined;
  /** The reader is done, and the note changed. */
  readonly onDone: (note: string) => void;
  /** The reader is done, and nothing changed. */
  readonly onCancel: () => void;
}

/**
 * A note being written, as `components/NoteField.tsx` has it for our own pages: Ctrl+Enter, leaving the field, and
 * Escape all keep what was typed; taking it back is what undo is for.
 */
export function noteField(document: Document, { note, label, draft, onDone, onCancel }: NoteFieldParts) {
  let isClosed = false;
  const box = element(document, 'textarea', {
    class: 'note-box',
    dir: 'auto',
    'aria-label': label,
    placeholder: 'What is it worth remembering for?',
  });
  box.value = draft ?? note;

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    const text = box.value.trim();
    if (text === note) onCancel();
    else onDone(text);
  }

  box.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.isComposing || (!saves && event.key !== 'Escape')) return;
    event.preventDefault();
    close();
  });
  /** Going to another window, to copy something from there, is not leaving. */
  box.addEventListener('blur', () => document.hasFocus() && close());

  const node = element(
    document,
    'div',
    { class: 'note-field' },
    box,
    keyHint(document, ['Ctrl', 'Enter'], 'saves'),
  );
  return {
    node,
    focus: (): void => {
      box.focus({ preventScroll: true });
      box.setSelectionRange(box.value.length, box.value.length);
    },
  };
}
