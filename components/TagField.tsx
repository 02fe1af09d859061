import '../lib/look/fields.css';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { TagCount } from '../lib/digest/tag-count.ts';
import { useTagField } from './use-tag-field.ts';

export interface TagFieldProps {
  readonly tags: readonly string[];
  /** The reader's own tags, most used first. */
  readonly vocabulary: readonly TagCount[];
  /** Names the field for screen readers: `Tags of NUPES: Non-Uniform…`. */
  readonly label: string;
  /** Text that was typed here before and never ended. */
  readonly draft?: string;
  /** The unended text, at every change: keep it, and Escape loses nothing. */
  readonly onDraft?: (text: string) => void;
  /** At every tag that is added or removed; nothing needs to be written yet. */
  readonly onChange?: (tags: readonly string[]) => void;
  /** The reader is done, and something changed. */
  readonly onDone: (tags: readonly string[]) => void;
  /** The reader is done, and nothing changed. */
  readonly onCancel: () => void;
}

/**
 * Tags being edited. A comma or Enter ends a tag, Backspace takes the last one back, the arrows choose
 * among known tags; Enter in an empty field, leaving it, and Escape close it. Takes the focus.
 */
export function TagField(props: TagFieldProps) {
  const { edit, input, step, onKeyDown, onFocusOut } = useTagField(props);
  const id = useId();
  const keepFocus = (event: PointerEvent) => {
    if (event.target === input.current) return;
    event.preventDefault();
    input.current?.focus();
  };
  return (
    <div class="tag-field" onFocusOut={onFocusOut}>
      <div class="tag-box" onPointerDown={keepFocus}>
        <TagChips
          tags={edit.tags}
          label={props.label}
          onRemove={(tag) => step({ do: 'remove', text: tag })}
        />
        <input
          ref={input}
          class="tag-input"
          type="text"
          dir="auto"
          role="combobox"
          aria-label={props.label}
          aria-autocomplete="list"
          aria-expanded={edit.offered.length > 0}
          aria-controls={id}
          aria-activedescendant={edit.chosen === undefined ? undefined : `${id}-${edit.chosen}`}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={edit.tags.length === 0 ? 'Add tags' : ''}
          value={edit.text}
          onInput={(event) => step({ do: 'type', text: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        class="tag-options"
        id={id}
        {...(edit.offered.length > 0 && { role: 'listbox', 'aria-label': 'Your tags' })}
      >
        {edit.offered.map((known, index) => (
          <TagOption
            key={known.tag}
            id={`${id}-${index}`}
            known={known}
            chosen={index === edit.chosen}
            onChoose={() => step({ do: 'add', text: known.tag })}
          />
        ))}
      </div>
    </div>
  );
}

interface TagChipsProps {
  readonly tags: readonly string[];
  readonly label: string;
  readonly onRemove: (tag: string) => void;
}

function TagChips({ tags, label, onRemove }: TagChipsProps) {
  if (tags.length === 0) return null;
  return (
    <ul class="tag-list" aria-label={label}>
      {tags.map((tag) => (
        <li class="tag-chip" key={tag}>
          <span dir="auto" title={tag}>
            {tag}
          </span>
          <button type="button" tabIndex={-1} aria-label={`Remove ${tag}`} onClick={() => onRemove(tag)}>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface TagOptionProps {
  readonly id: string;
  readonly known: TagCount;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function TagOption({ id, known: { tag, papers }, chosen, onChoose }: TagOptionProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div
      ref={place}
      class="tag-option"
      id={id}
      role="option"
      aria-selected={chosen}
      aria-label={`${tag}, ${papers === 1 ? '1 paper' : `${papers} papers`}`}
      title={tag}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span dir="auto">{tag}</span>
      <span>{papers}</span>
    </div>
  );
}
