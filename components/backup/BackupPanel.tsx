import { useRef, useState } from 'preact/hooks';
import type { BackupModel, BackupStep } from './backup-model.ts';
import { StoreFactsNote } from './StoreFactsNote.tsx';

/** Everything out to one file, and back in; and where it all is. */
export function BackupPanel({ backup }: { readonly backup: BackupModel }) {
  const step = backup.step.value;
  const busy = step.at === 'working';
  return (
    <div class="panel">
      <section aria-labelledby="backup-out">
        <h2 id="backup-out">Everything out</h2>
        <p>
          All papers you have met, your library with tags and notes, and where you met them, in one JSON file.
        </p>
        <button type="button" class="button" disabled={busy} onClick={() => void backup.out()}>
          Write a backup file
        </button>
      </section>
      <section aria-labelledby="backup-in">
        <h2 id="backup-in">Back in</h2>
        <p>
          The file is checked whole, and you see what is new in it, before anything is written. What you have
          stays.
        </p>
        <FileDrop disabled={busy} onFile={(file) => void backup.check(file)} />
      </section>
      <Progress step={step} backup={backup} />
      <section aria-labelledby="backup-index">
        <h2 id="backup-index">What the search goes by</h2>
        <p>
          An index, made from your papers and in no backup. Should a search miss what you know is there, have
          it built anew; meanwhile you can search as before.
        </p>
        <button type="button" class="button second" disabled={busy} onClick={() => void backup.buildIndex()}>
          Build the index anew
        </button>
      </section>
      <StoreFactsNote facts={backup.facts.value} />
    </div>
  );
}

interface FileDropProps {
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

function FileDrop({ disabled, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && !disabled) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      class={over ? 'file-drop file-drop-over' : 'file-drop'}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button type="button" class="button second" disabled={disabled} onClick={() => input.current?.click()}>
        Choose a backup file
      </button>
      <span>or drop it here</span>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Backup file"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

interface ProgressProps {
  readonly step: BackupStep;
  readonly backup: BackupModel;
}

function Progress({ step, backup }: ProgressProps) {
  return (
    <div class="backup-step" role="status">
      {step.at === 'working' && <Working {...step} />}
      {step.at === 'preview' && <PreviewCard {...step} backup={backup} />}
      {step.at === 'done' && <p>{step.words}</p>}
      {step.at === 'failed' && <p class="trouble">{step.words}</p>}
    </div>
  );
}

function Working({ doing, done, total, stop }: Extract<BackupStep, { at: 'working' }>) {
  const parts = new Intl.NumberFormat('en');
  return (
    <div class="backup-card backup-working">
      <label>
        {total > 0 ? `${doing}: ${parts.format(done)} of ${parts.format(total)}` : doing}
        <progress {...(total > 0 && { max: total, value: done })} />
      </label>
      <button type="button" class="button second" onClick={stop}>
        Stop
      </button>
    </div>
  );
}

type PreviewCardProps = Extract<BackupStep, { at: 'preview' }> & { readonly backup: BackupModel };

function PreviewCard({ name, preview, backup }: PreviewCardProps) {
  return (
    <div class="backup-card">
      <h3 dir="auto">{preview.empty ? `Nothing in ${name} is new` : `New in ${name}`}</h3>
      <ul>
        {preview.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="backup-buttons">
        {!preview.empty && (
          <button type="button" class="button" onClick={() => void backup.write(preview)}>
            Bring it in
          </button>
        )}
        <button type="button" class="button second" onClick={backup.rest}>
          {preview.empty ? 'Close' : 'Leave it'}
        </button>
      </div>
    </div>
  );
}
