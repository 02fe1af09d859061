import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sameTags, startTagEdit, tagKey, tagStep, type TagStep } from '../lib/tags/tag-edit.ts';
import type { TagFieldProps } from './TagField.tsx';
import { withTag } from '../lib/tags/tag-text.ts';

/** Ties the steps of an edit to the field's events, and tells the owner. */
export function useTagField(props: TagFieldProps) {
  const { vocabulary } = props;
  const [edit, setEdit] = useState(() => startTagEdit(props.tags, props.draft ?? '', vocabulary));
  const input = useRef<HTMLInputElement>(null);
  const closed = useRef(false);
  useLayoutEffect(() => input.current?.focus(), []);

  const step = (next: TagStep) => {
    const after = tagStep(edit, next, vocabulary);
    setEdit(after);
    if (after.text !== edit.text) props.onDraft?.(after.text);
    if (!sameTags(after.tags, edit.tags)) props.onChange?.(after.tags);
    if (next.do !== 'type') input.current?.focus();
  };
  const close = (tags: readonly string[]) => {
    if (closed.current) return;
    closed.current = true;
    if (sameTags(tags, props.tags)) props.onCancel();
    else props.onDone(tags);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const meaning = event.isComposing ? undefined : tagKey(event.key, edit);
    if (meaning === undefined) return;
    event.preventDefault();
    if (meaning === 'leave') close(edit.tags);
    else step(meaning);
  };
  /** Leaving keeps what was typed, as a tag; Escape leaves it a draft. */
  const onFocusOut = (event: FocusEvent & { readonly currentTarget: Element }) => {
    const goesTo = event.relatedTarget;
    if (closed.current || (goesTo instanceof Node && event.currentTarget.contains(goesTo))) return;
    props.onDraft?.('');
    close(withTag(edit.tags, edit.text, vocabulary));
  };
  return { edit, input, step, onKeyDown, onFocusOut };
}
