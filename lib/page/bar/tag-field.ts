import type { TagCount } from '../../digest/tag-count.ts';
import { sameTags, startTagEdit, tagKey, tagStep, type TagStep } from '../../tags/tag-edit.ts';
import { withTag } from '../../tags/tag-text.ts';
import { tagBox } from './tag-box.ts';

export interface TagFieldParts {
  readonly tags: readonly string[];
  /** The reader's own tags, most used first. */
  readonly vocabulary: readonly TagCount[];
  /** Names the field for screen readers: `Tags of NUPES: Non-Uniform…`. */
  readonly label: string;
  /** Tags and text that were left here before and are not kept yet. */
  readonly draft: { readonly tags: readonly string[]; readonly text: string };
  /** The text that is not ended, at every change. */
  readonly onDraft: (text: string) => void;
  /** The reader is done, and something changed. */
  readonly onDone: (tags: readonly string[]) => void;
  /** The reader is done, and nothing changed. */
  readonly onCancel: () => void;
}

/**
 * Tags being edited, as `components/TagField.tsx` has it for our own pages, over the same steps: a comma or Enter ends
 * a tag, Backspace takes the last one back, the arrows choose among known tags; Enter in an empty field, leaving it,
 * and Escape close it.
 */
export function tagField(document: Document, parts: TagFieldParts) {
  const { vocabulary } = parts;
  let edit = startTagEdit(parts.draft.tags, parts.draft.text, vocabulary);
  let isClosed = false;
  const box = tagBox(document, parts.label, step);
  const { node, input } = box;

  function step(next: TagStep): void {
    const before = edit.text;
    edit = tagStep(edit, next, vocabulary);
    box.show(edit);
    if (edit.text !== before) parts.onDraft(edit.text);
    box.focus();
  }

  function close(tags: readonly string[]): void {
    if (isClosed) return;
    isClosed = true;
    if (sameTags(tags, parts.tags)) parts.onCancel();
    else parts.onDone(tags);
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const meaning = event.isComposing ? undefined : tagKey(event.key, edit);
    if (meaning === undefined) return;
    event.preventDefault();
    if (meaning === 'leave') close(edit.tags);
    else step(meaning);
  }

  /** Leaving keeps what was typed, as a tag; Escape leaves it a draft. Another window is not leaving. */
  function onFocusOut({ relatedTarget }: FocusEvent): void {
    if (isClosed || !document.hasFocus()) return;
    if (relatedTarget instanceof Node && node.contains(relatedTarget)) return;
    parts.onDraft('');
    close(withTag(edit.tags, edit.text, vocabulary));
  }

  const type = () => step({ do: 'type', text: input.value });
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) type();
  });
  input.addEventListener('compositionend', type);
  input.addEventListener('keydown', onKeyDown);
  node.addEventListener('mousedown', (event) => event.target !== input && event.preventDefault());
  node.addEventListener('focusout', onFocusOut);
  box.show(edit);
  return { node, focus: () => box.focus() };
}
