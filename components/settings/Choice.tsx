import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  /** Each value with its words, in order. */
  readonly options: Readonly<Record<T, string>>;
  readonly onValue: (value: T) => void;
  /** What to know before choosing. */
  readonly children?: ComponentChildren;
}

/** One of a few. */
export function Choice<T extends string>({ legend, value, options, onValue, children }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset class="choice" aria-describedby={children === undefined ? undefined : `${id}-more`}>
      <legend>{legend}</legend>
      <div class="choice-options">
        {(Object.entries(options) as [T, string][]).map(([option, words]) => (
          <label key={option} class="choice-option">
            <input type="radio" name={id} checked={option === value} onChange={() => onValue(option)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {children !== undefined && (
        <p id={`${id}-more`} class="setting-more">
          {children}
        </p>
      )}
    </fieldset>
  );
}

interface SwitchProps {
  readonly words: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children?: ComponentChildren;
}

/** Yes or no. */
export function Switch({ words, on, onChange, children }: SwitchProps) {
  const id = useId();
  return (
    <div class="choice">
      <label class="switch">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={children === undefined ? undefined : id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{words}</span>
      </label>
      {children !== undefined && (
        <p id={id} class="setting-more">
          {children}
        </p>
      )}
    </div>
  );
}
