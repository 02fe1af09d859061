import type { TagEdit, TagStep } from '../../tags/tag-edit.ts';
import { element } from '../element.ts';
import { keyHint } from './key-hint.ts';
import { setAttribute } from './set-attribute.ts';
import { tagChip, tagOption } from './tag-chips.ts';

const OPTIONS = 'tag-options';

/** The nodes of a tag field, and how they look at each step; the input is one and the same all along. */
export function tagBox(document: Document, label: string, onStep: (step: TagStep) => void) {
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

  function showTags(tags: readonly string[]): void {
    const chips = tags.map((tag) => tagChip(document, tag, () => onStep({ do: 'remove', text: tag })));
    list.replaceChildren(...chips);
    list.hidden = tags.length === 0;
    setAttribute(input, 'placeholder', tags.length === 0 ? 'Add tags' : '');
  }

  function showOffered({ offered, chosen }: TagEdit): void {
    const isOffered = offered.length > 0;
    const lines = offered.map((known, index) =>
      tagOption(document, known, `${OPTIONS}-${index}`, index === chosen, () =>
        onStep({ do: 'add', text: known.tag }),
      ),
    );
    options.replaceChildren(...lines);
    setAttribute(options, 'role', isOffered ? 'listbox' : undefined);
    setAttribute(options, 'aria-label', isOffered ? 'Your tags' : undefined);
    setAttribute(input, 'aria-expanded', String(isOffered));
    setAttribute(input, 'aria-activedescendant', chosen === undefined ? undefined : `${OPTIONS}-${chosen}`);
    const line = chosen === undefined ? undefined : lines[chosen];
    if (line) options.scrollTop += line.getBoundingClientRect().top - options.getBoundingClientRect().top;
  }

  return {
    node: element(document, 'div', { class: 'tag-field' }, box, options, hint),
    input,
    show(edit: TagEdit): void {
      showTags(edit.tags);
      showOffered(edit);
      if (input.value !== edit.text) input.value = edit.text;
    },
    /** Where the typing goes on: at the end of many tags. */
    focus(): void {
      input.focus({ preventScroll: true });
      box.scrollTop = box.scrollHeight;
    },
  };
}
