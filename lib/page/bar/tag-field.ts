import type { TagCount } from '../../messages/protocol.ts';
import { sameTags, startTagEdit, tagKey, tagStep, type TagStep } from '../../tags/tag-edit.ts';
import { withTag } from '../../tags/tag-text.ts';
import { element } from '../element.ts';
import { keyHint } from './key-hint.ts';
import { setAttribute } from './set-attribute.ts';
import { tagChip, tagOption } from './tag-chips.ts';

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

const OPTIONS = 'tag-options';

/**
 * Tags being edited, as `components/TagField.tsx` has it for our own pages, over the same steps: a comma or Enter ends
 * a tag, Backspace takes the last one back, the arrows choose among known tags; Enter in an empty field, leaving it,
 * and Escape close it.
 */
export function tagField(document: Document, parts: TagFieldParts) {
  const { vocabulary, label } = parts;
  let edit = startTagEdit(parts.draft.tags, parts.draft.text, vocabulary);
  let isClosed = false;

  const input = element(document, 'input', {
    class: 'tag-input',
    type: 'text',
    dir: 'auto',
    role: 'combobox',
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-controls': OPTIONS,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  });
  const list = element(document, 'ul', { class: 'tag-list', 'aria-label': label });
  const box = element(document, 'div', { class: 'tag-box' }, list, input);
  const options = element(document, 'div', { class: 'tag-options', id: OPTIONS });
  const hint = keyHint(document, ['Enter'], 'ends a tag, and again saves');
  const node = element(document, 'div', { class: 'tag-field' }, box, options, hint);

  function paint(): void {
    const { tags, text, offered, chosen } = edit;
    list.replaceChildren(
      ...tags.map((tag) => tagChip(document, tag, () => step({ do: 'remove', text: tag }))),
    );
    list.hidden = tags.length === 0;
    options.replaceChildren(
      ...offered.map((known, index) =>
        tagOption(document, known, `${OPTIONS}-${index}`, index === chosen, () =>
          step({ do: 'add', text: known.tag }),
        ),
      ),
    );
    setAttribute(options, 'role', offered.length > 0 ? 'listbox' : undefined);
    setAttribute(options, 'aria-label', offered.length > 0 ? 'Your tags' : undefined);
    setAttribute(input, 'aria-expanded', String(offered.length > 0));
    setAttribute(input, 'aria-activedescendant', chosen === undefined ? undefined : `${OPTIONS}-${chosen}`);
    setAttribute(input, 'placeholder', tags.length === 0 ? 'Add tags' : '');
    if (input.value !== text) input.value = text;
  }

  function step(next: TagStep): void {
    const before = edit;
    edit = tagStep(edit, next, vocabulary);
    paint();
    if (edit.text !== before.text) parts.onDraft(edit.text);
    if (edit.tags.length > before.tags.length) box.scrollTop = box.scrollHeight;
    if (edit.chosen !== undefined) showOption(options, edit.chosen);
    if (next.do !== 'type') input.focus();
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

  const type = () => step({ do: 'type', text: input.value });
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) type();
  });
  input.addEventListener('compositionend', type);
  input.addEventListener('keydown', onKeyDown);
  node.addEventListener('mousedown', (event) => {
    if (event.target === input) return;
    event.preventDefault();
    input.focus();
  });
  /** Leaving keeps what was typed, as a tag; Escape leaves it a draft. Another window is not leaving. */
  node.addEventListener('focusout', ({ relatedTarget }) => {
    if (isClosed || !document.hasFocus()) return;
    if (relatedTarget instanceof Node && node.contains(relatedTarget)) return;
    parts.onDraft('');
    close(withTag(edit.tags, edit.text, vocabulary));
  });

  paint();
  return {
    node,
    focus(): void {
      input.focus();
      box.scrollTop = box.scrollHeight;
    },
  };
}

/** Scrolls the one line of options, and nothing of the page. */
function showOption(options: HTMLElement, index: number): void {
  const option = options.children[index];
  if (option) options.scrollTop += option.getBoundingClientRect().top - options.getBoundingClientRect().top;
}
