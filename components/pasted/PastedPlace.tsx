import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PastedModel } from './pasted-model.ts';
import { pastedFrom } from './pasted-events.ts';

interface PastedPlaceProps {
  readonly model: PastedModel;
  /** A digest is shown: the place is one line above it. */
  readonly small: boolean;
}

/** Where a digest is pasted, typed or chosen; dropping works on the whole part around it. */
export function PastedPlace({ model, small }: PastedPlaceProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const wanted = model.state.focusPlace.value;
  useLayoutEffect(() => {
    if (wanted > 0) field.current?.focus();
  }, [wanted]);
  const read = (text: string) => {
    setTyped('');
    void model.take({ text });
  };
  return (
    <div class={small ? 'paste-place paste-place-small' : 'paste-place'}>
      <textarea
        ref={field}
        class="paste-field"
        aria-label="Paste a digest here"
        placeholder={
          small ? 'Paste or drop another digest' : 'Paste here, or drop a file anywhere on this page'
        }
        rows={small ? 1 : 4}
        spellcheck={false}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = pastedFrom(event);
          if (typed !== '' || !pasted) return;
          event.preventDefault();
          event.stopPropagation();
          void model.take(pasted);
        }}
      />
      {typed.trim() !== '' && (
        <button type="button" class="button" onClick={() => read(typed)}>
          Read it
        </button>
      )}
      <button type="button" class="button second" onClick={() => chooser.current?.click()}>
        Choose a file
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".txt,.eml,.xml,.rss,.atom,.bib,.html,.htm,.md,text/*"
        hidden
        aria-label="Digest file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void model.takeFile(file);
        }}
      />
    </div>
  );
}
