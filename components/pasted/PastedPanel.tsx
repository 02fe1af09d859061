import { useEffect, useState } from 'preact/hooks';
import { countsInWords } from '../../lib/digest/counts.ts';
import type { Settings } from '../../lib/settings.ts';
import { Announcer } from '../Announcer.tsx';
import { Toast } from '../Toast.tsx';
import type { PastedActs } from './pasted-acts.ts';
import { droppedFrom, isWritable, pastedFrom } from './pasted-events.ts';
import type { PastedModel } from './pasted-model.ts';
import type { PastedState } from './pasted-state.ts';
import { takenFor } from './pasted-words.ts';
import { Mentions, PastedHead } from './PastedHead.tsx';
import { PastedList } from './PastedList.tsx';
import { PastedPlace } from './PastedPlace.tsx';

export interface PastedPanelProps {
  readonly model: PastedModel;
  readonly acts: PastedActs;
  readonly settings: Settings;
  readonly onHelp: () => void;
}

/** A digest that stands on no page of the web: paste it or drop it, and it is a list, marked as a page is. */
export function PastedPanel({ model, acts, settings, onHelp }: PastedPanelProps) {
  const { state } = model;
  const [over, setOver] = useState(false);
  useEffect(() => model.start(), [model]);
  usePaste(model);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = droppedFrom(event);
    if (dropped) void ('size' in dropped ? model.takeFile(dropped) : model.take(dropped, 'what you dropped'));
  };
  const step = state.step.value;
  const isList = step.at === 'read' && step.read.entries.length > 0;
  return (
    <section
      class={over ? 'library pasted pasted-over' : 'library pasted'}
      aria-label="Paste or drop a digest"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {!isList && <Introduction />}
      <PastedPlace model={model} small={isList} />
      {step.at === 'reading' && <p class="bulk bulk-line pasted-note">Reading {step.name} …</p>}
      {step.at === 'failed' && (
        <p class="trouble" role="alert">
          {step.words}
        </p>
      )}
      {step.at === 'read' && !isList && <Nothing read={step.read} />}
      {isList && (
        <>
          <PastedHead model={model} acts={acts} read={step.read} />
          <PastedList
            model={model}
            acts={acts}
            settings={settings}
            label={takenFor(step.read)}
            onHelp={onHelp}
          />
        </>
      )}
      {!isList && <Lately model={model} />}
      {state.said.value && (
        <Toast
          said={state.said.value}
          undoKey={settings.keys.undo}
          onGone={() => (state.said.value = undefined)}
        />
      )}
      <Announcer words={spoken(state)} />
    </section>
  );
}

/** Anywhere on the part, with nothing to aim at. */
function usePaste(model: PastedModel): void {
  useEffect(() => {
    const life = new AbortController();
    const onPaste = (event: ClipboardEvent) => {
      const pasted = isWritable(event.target) ? undefined : pastedFrom(event);
      if (!pasted) return;
      event.preventDefault();
      void model.take(pasted);
    };
    document.addEventListener('paste', onPaste, { signal: life.signal });
    return () => life.abort();
  }, [model]);
}

function Introduction() {
  return (
    <div class="pasted-introduction">
      <h2>Paste or drop a digest</h2>
      <p>
        An arXiv mail, an RSS or Atom feed, a BibTeX list, a saved page, the text of a Hugging Face page, or
        any text with identifiers in it becomes a list here, marked as a page is. It stays on your machine.
      </p>
    </div>
  );
}

function Nothing({ read }: Pick<Extract<PastedState['step']['value'], { at: 'read' }>, 'read'>) {
  return (
    <div class="pasted-note" role="status">
      <p>
        No list of papers was found: neither arXiv numbers, nor DOIs, nor titles in a layout that is known. A
        list needs an identifier or a link for each paper.
      </p>
      <Mentions mentions={read.mentions} />
    </div>
  );
}

/** The newest digests that were pasted here, so that one can be taken up again. */
function Lately({ model }: Pick<PastedPanelProps, 'model'>) {
  const lately = model.state.lately.value;
  if (lately.length === 0) return null;
  return (
    <nav class="pasted-note" aria-label="Pasted lately">
      <h3>Pasted lately</h3>
      <ul>
        {lately.map((paste) => (
          <li key={paste.digest.id}>
            <button type="button" class="quiet-button" onClick={() => void model.show(paste)}>
              <span dir="auto">{takenFor(paste.read)}</span>
            </button>{' '}
            {paste.read.entries.length === 1 ? '1 paper' : `${paste.read.entries.length} papers`}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function spoken({ said, step, counts }: PastedState): string {
  if (said.value) return said.value.words;
  if (step.value.at === 'reading') return `Reading ${step.value.name}`;
  if (step.value.at !== 'read' || step.value.read.entries.length === 0) return '';
  return `${takenFor(step.value.read)}: ${countsInWords(counts.value)}`;
}
