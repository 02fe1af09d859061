import '../lib/look/fields.css';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface NoteFieldProps {
  readonly note: string;
  /** Names the field for screen readers. */
  readonly label?: string;
  /** Text that was typed here before and not saved. */
  readonly draft?: string;
  /** The text at every change: keep it where a closing window cannot take it. */
  readonly onDraft?: (text: string) => void;
  /** The reader is done, and the note changed. */
  readonly onDone: (note: string) => void;
  /** The reader is done, and nothing changed. */
  readonly onCancel: () => void;
}

/**
 * A note being written. Ctrl+Enter, leaving the field, and Escape all keep what was typed: taking it
 * back is what undo is for. Takes the focus.
 */
export function NoteField({ note, label = 'Note', draft, onDraft, onDone, onCancel }: NoteFieldProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const closed = useRef(false);

  const grow = () => {
    if (!box.current) return;
    box.current.style.height = 'auto';
    box.current.style.height = `${box.current.scrollHeight + 2}px`;
  };
  useLayoutEffect(() => {
    grow();
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, []);

  const close = () => {
    if (closed.current || !box.current) return;
    closed.current = true;
    const text = box.current.value.trim();
    if (text === note) onCancel();
    else onDone(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.isComposing || (!saves && event.key !== 'Escape')) return;
    event.preventDefault();
    close();
  };
  const onInput = () => {
    grow();
    if (box.current) onDraft?.(box.current.value);
  };
  return (
    <div class="note-field">
      <textarea
        ref={box}
        class="note-box"
        dir="auto"
        rows={3}
        aria-label={label}
        placeholder="What is it worth remembering for?"
        defaultValue={draft ?? note}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <p class="field-hint">
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> saves
      </p>
    </div>
  );
}
