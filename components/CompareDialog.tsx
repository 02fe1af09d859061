import './dialogs.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Comparison } from './comparing.ts';
import { Icon } from './Icon.tsx';
import type { LibraryState } from './library-state.ts';
import type { JoinedPaper } from './listed-paper.ts';
import { runningInWords } from './progress-words.ts';
import type { Comparing } from './screen-state.ts';

interface CompareDialogProps {
  readonly comparing: Comparing;
  readonly comparison: Comparison;
}

const HEADINGS = { same: 'Same as …', differ: 'Not the same as …' } as const;

/** Which paper is, or is not, the same as this one: likely ones at once, any other by its words. Escape closes it. */
export function CompareDialog({ comparing, comparison }: CompareDialogProps) {
  const { state } = comparison;
  const { what, paper } = comparing;
  const [query, setQuery] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    stopsIn(dialog.current)[0]?.focus();
  }, []);
  const [others, setOthers] = useState(comparing.others);
  useEffect(() => {
    let isOld = false;
    const show = async () => {
      const found = await comparison.othersFor(comparing, query);
      if (!isOld) setOthers(found);
    };
    void show();
    return () => {
      isOld = true;
    };
  }, [comparing, query, state.metIsReady.value]);
  const choose = (other: JoinedPaper) => comparison.choose(comparing, other);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const first = others[0];
    if (event.key === 'ArrowDown') step(event, dialog.current, 1);
    else if (event.key === 'ArrowUp') step(event, dialog.current, -1);
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && first) choose(first);
  };
  return (
    <dialog
      ref={dialog}
      class="help compare"
      aria-labelledby="compare-heading"
      onClose={comparison.leave}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <header>
        <h2 id="compare-heading">{HEADINGS[what]}</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={() => dialog.current?.close()}>
          <Icon name="remove" />
        </button>
      </header>
      <p class="compare-paper" dir="auto">
        {paper.title} <span class="compare-key">{paper.key}</span>
      </p>
      {what === 'same' && (
        <input
          class="compare-input"
          type="text"
          dir="auto"
          aria-label="Search for the other paper"
          placeholder="Search for the other paper"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <p class="compare-line" role="status">
        {inWords(what, query, others.length)}
      </p>
      <ul class="compare-others">
        {others.map((other) => (
          <li key={other.key}>
            <button type="button" class="compare-other" onClick={() => choose(other)}>
              <span dir="auto">{other.title || other.key}</span> <span class="compare-key">{other.key}</span>
            </button>
          </li>
        ))}
      </ul>
      {what === 'same' && <Everything state={state} onEverything={comparison.everything} />}
    </dialog>
  );
}

/** Along the field and the papers under it. */
function step(event: KeyboardEvent, dialog: HTMLElement | null, by: 1 | -1): void {
  const stops = stopsIn(dialog);
  const at = stops.findIndex((stop) => stop === document.activeElement);
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, at + by))]?.focus();
}

function stopsIn(dialog: HTMLElement | null): HTMLElement[] {
  return [...(dialog?.querySelectorAll<HTMLElement>('.compare-input, .compare-other') ?? [])];
}

function inWords(what: Comparing['what'], query: string, count: number): string {
  if (what === 'differ') return 'Joined with it now:';
  if (query.trim() === '') return count === 0 ? 'No other paper is like it.' : 'Likely ones:';
  if (count === 0) return 'Nothing found.';
  return count === 1 ? 'One paper found:' : `${count} papers found:`;
}

interface EverythingProps {
  readonly state: LibraryState;
  readonly onEverything: () => void;
}

/** Beyond the library: once, what was met and not saved is read too. */
function Everything({ state, onEverything }: EverythingProps) {
  const running = state.running.value;
  if (running) return <p class="compare-line">{runningInWords(running)}</p>;
  if (state.metIsReady.value) return null;
  return (
    <button type="button" class="quiet-button" onClick={onEverything}>
      Search everything ever seen
    </button>
  );
}
