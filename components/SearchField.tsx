import { useId, useState } from 'preact/hooks';
import type { Completion } from '../lib/search/complete.ts';
import { Icon } from './Icon.tsx';
import { useFocusWhen } from './use-focus-when.ts';

interface SearchFieldProps {
  readonly query: string;
  readonly label: string;
  readonly complete: (text: string, caret: number) => readonly Completion[];
  readonly onQuery: (query: string) => void;
  /** Down into the list. */
  readonly onDown: () => void;
  readonly onEnter: () => void;
  /** Every time this number grows, the field takes the focus. */
  readonly focus: number;
}

/** The search, with its completions. Escape takes back a choice, then selects the text; it never clears it. */
export function SearchField(props: SearchFieldProps) {
  const input = useFocusWhen<HTMLInputElement>(props.focus);
  const [offered, setOffered] = useState<readonly Completion[]>([]);
  const [chosen, setChosen] = useState<number>();
  const id = useId();

  const offer = (next: readonly Completion[]) => {
    setOffered(next);
    setChosen(undefined);
  };
  const take = ({ text, caret }: Completion) => {
    if (!input.current) return;
    input.current.value = text;
    input.current.setSelectionRange(caret, caret);
    input.current.focus();
    props.onQuery(text);
    offer(props.complete(text, caret));
  };
  const onInput = (event: InputEvent & { readonly currentTarget: HTMLInputElement }) => {
    const { value, selectionStart } = event.currentTarget;
    props.onQuery(value);
    offer(props.complete(value, selectionStart ?? value.length));
  };
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return;
    const step = searchStep(event.key, event.currentTarget, { offered, chosen });
    if (!step) return;
    event.preventDefault();
    if (step.do === 'choose') setChosen(step.index);
    else if (step.do === 'take') take(step.completion);
    else if (step.do === 'close') offer([]);
    else if (step.do === 'select') event.currentTarget.select();
    else if (step.do === 'down') props.onDown();
    else props.onEnter();
  };
  return (
    <div class="search" onFocusOut={() => offer([])}>
      <Icon name="search" />
      <input
        ref={input}
        class="search-input"
        type="text"
        dir="auto"
        role="combobox"
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={id}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen}`}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        placeholder={props.label}
        value={props.query}
        onInput={onInput}
        onKeyDown={onKeyDown}
      />
      <Completions id={id} offered={offered} chosen={chosen} onTake={take} />
    </div>
  );
}

interface Choice {
  readonly offered: readonly Completion[];
  readonly chosen: number | undefined;
}

type SearchStep =
  | { readonly do: 'choose'; readonly index: number | undefined }
  | { readonly do: 'take'; readonly completion: Completion }
  | { readonly do: 'close' | 'select' | 'down' | 'enter' };

function searchStep(key: string, input: HTMLInputElement, choice: Choice): SearchStep | undefined {
  const { offered, chosen } = choice;
  const open = offered.length > 0;
  if (key === 'ArrowDown') return open ? stepTo(choice, (chosen ?? -1) + 1) : { do: 'down' };
  if (key === 'ArrowUp') return open ? stepTo(choice, (chosen ?? offered.length) - 1) : undefined;
  const completion = offered[chosen ?? (key === 'Tab' ? 0 : -1)];
  if (completion && (key === 'Enter' || key === 'Tab')) return { do: 'take', completion };
  if (key === 'Enter') return { do: 'enter' };
  if (key !== 'Escape') return undefined;
  if (open) return { do: 'close' };
  const allSelected = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  return allSelected ? undefined : { do: 'select' };
}

/** Down past the last completion goes on into the list. */
function stepTo({ offered }: Choice, index: number): SearchStep {
  if (index >= offered.length) return { do: 'down' };
  return { do: 'choose', index: index < 0 ? undefined : index };
}

interface CompletionsProps extends Choice {
  readonly id: string;
  readonly onTake: (completion: Completion) => void;
}

function Completions({ id, offered, chosen, onTake }: CompletionsProps) {
  if (offered.length === 0) return <div id={id} hidden />;
  return (
    <div class="completions" id={id} role="listbox" aria-label="Filters">
      {offered.map((completion, index) => (
        <div
          key={completion.label}
          id={`${id}-${index}`}
          class="completion"
          role="option"
          aria-selected={index === chosen}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(completion)}
        >
          <span class="completion-label" dir="auto">
            {completion.label}
          </span>
          {completion.hint !== '' && <span class="completion-hint">{completion.hint}</span>}
        </div>
      ))}
    </div>
  );
}
