import { fireEvent, render, screen } from '@testing-library/preact';
import { createPastedActs } from '../../../components/pasted/pasted-acts.ts';
import { createPastedModel } from '../../../components/pasted/pasted-model.ts';
import type { PastedPort } from '../../../components/pasted/pasted-port.ts';
import { pastedRecentsIn } from '../../../components/pasted/pasted-recents.ts';
import { PastedPanel } from '../../../components/pasted/PastedPanel.tsx';
import { createStoreHolder } from '../../../lib/background/store-holder.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { act } from '../../../lib/store/act.ts';
import { passVerdict } from '../../../lib/store/pass-verdict.ts';
import { undo } from '../../../lib/store/change-log.ts';
import type { Store } from '../../../lib/store/database.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { tagCounts } from '../../../lib/store/tag-counts.ts';

// What the place loads when it opens: the first to load it would wait for longer than a test does.
await import('../../../components/pasted/read-pasted.ts');

/** The port over a real store, without the browser around it. */
export function portOver(db: Store): PastedPort & { readonly opened: string[] } {
  const withStore = createStoreHolder(
    async () => db,
    () => undefined,
  );
  const opened: string[] = [];
  return {
    opened,
    lookUp: (digest, entries) => withStore((store) => lookUp(store, digest, entries)),
    sighted: (digest, entries) => withStore((store) => recordSightings(store, digest, entries)),
    act: (digest, entries, what) => withStore((store) => act(store, digest, entries, what)),
    passVerdict: (digest, entry, verdict) => withStore((store) => passVerdict(store, digest, entry, verdict)),
    undo: (change) => withStore((store) => undo(store, change)),
    tags: () => withStore(tagCounts),
    watch: () => () => undefined,
    open: async (url) => {
      opened.push(url);
    },
  };
}

/** Opens the place for pasted digests over a store. */
export function openPlace(db: Store) {
  const port = portOver(db);
  const settings = () => DEFAULT_SETTINGS;
  const model = createPastedModel({ port, recents: pastedRecentsIn(localStorage), settings });
  const acts = createPastedActs(model, port, settings);
  const { container } = render(
    <PastedPanel model={model} acts={acts} settings={DEFAULT_SETTINGS} onHelp={() => undefined} />,
  );
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  return { model, port, container, press };
}

/** As the browser tells of it: the event bears what is on the clipboard. */
export function paste(text: string, html = '', target: Element = document.body): void {
  const data: Readonly<Record<string, string>> = { 'text/plain': text, 'text/html': html };
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { getData: (type: string) => data[type] ?? '' } });
  target.dispatchEvent(event);
}

export function drop(file: File): void {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [file], getData: () => '' } });
  fireEvent(screen.getByRole('region', { name: 'Paste or drop a digest' }), event);
}

/** Each row as its chip and its title. */
export function rows(): string[] {
  return screen
    .queryAllByRole('row')
    .map(
      (row) =>
        `${row.querySelector('.row-chip-words')?.textContent}: ${row.querySelector('.row-title')?.textContent}`,
    );
}
