import { sendMessage } from '../messages/page-messages.ts';
import { troubleInWords } from '../messages/trouble-words.ts';
import type { KeyAction, Settings } from '../settings.ts';
import { say } from './background.ts';
import { barRest } from './bar/bar-rest.ts';
import type { BarActions, BarRest, BarRoom, BarView } from './bar/bar-view.ts';
import { actionPanel } from './mark-panel.ts';
import { offered } from './offer.ts';
import { createHiding } from './hiding.ts';
import { createReader, type Reader } from './reader.ts';
import type { Readers } from './recogniser.ts';
import type { Session } from './session.ts';

/** What a page needs when the reader first reaches for it, and not before: it comes as a script of its own. */
export interface Acts {
  readonly reader: Reader;
  readonly perform: (action: KeyAction) => void;
  readonly bar: BarRest;
  /** What the bar says of all that. */
  readonly says: () => Pick<BarView, 'changed' | 'done' | 'panel' | 'trouble'>;
  readonly actionPanel: typeof actionPanel;
  /** Hides just these nodes of the page. */
  readonly hide: (nodes: readonly Element[]) => void;
}

/** The page as the first script has it. */
export interface ActsParts {
  readonly document: Document;
  readonly session: Session;
  readonly readers: Readers;
  readonly signal: AbortSignal;
  readonly settings: () => Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
  readonly room: BarRoom;
  /** What the bar says has changed. */
  readonly onChange: () => void;
}

export function startActs(parts: ActsParts): Acts {
  const { document, session, readers, onChange } = parts;
  const reader = createReader(parts);
  let isReported = false;

  async function copyReport(): Promise<void> {
    const report = offered().report?.(document, readers.site, session.found) ?? '';
    const copied = await copy(document, report);
    isReported = copied;
    reader.tell(copied ? 'Report copied. It holds no personal data.' : 'The report could not be copied.');
  }

  const actions: BarActions = {
    ...actionsOf(parts, reader),
    copyReport: () => void copyReport(),
    dismissReport: () => {
      isReported = true;
      onChange();
    },
  };

  return {
    reader,
    perform: (action) => (action === 'show-hidden' ? showHidden(parts) : reader.perform(action)),
    bar: barRest(document, parts.room, actions, parts.signal),
    says: () => ({
      ...(session.memory.trouble && { trouble: troubleInWords(session.memory.trouble) }),
      ...(session.found?.hasChanged && !isReported && { changed: changedInWords(parts) }),
      ...(reader.done && { done: reader.done }),
      ...(reader.panel && { panel: reader.panel }),
    }),
    actionPanel,
    hide: createHiding().only,
  };
}

/** What the reader is told when a site has changed its pages. */
function changedInWords({ readers, session }: ActsParts): string {
  const site = readers.site?.name ?? 'This site';
  return `${site} has changed its pages: ${session.items.length} papers were found by their links alone.`;
}

async function copy(document: Document, text: string): Promise<boolean> {
  const clipboard = document.defaultView?.navigator.clipboard;
  return (
    (await clipboard?.writeText(text).then(
      () => true,
      () => false,
    )) ?? false
  );
}

/** Hiding is undone with one key, or one click. */
function showHidden({ settings, changeSettings }: ActsParts): void {
  const { duplicates, read } = settings();
  changeSettings({
    duplicates: duplicates === 'hide' ? 'mark' : duplicates,
    read: read === 'hide' ? 'dim' : read,
  });
}

function actionsOf(parts: ActsParts, reader: Reader): Omit<BarActions, 'copyReport' | 'dismissReport'> {
  const { session, settings, changeSettings } = parts;
  return {
    nextNew: () => reader.perform('next-new'),
    nextLeft: () => reader.nextLeft(),
    treat: (what, how) => changeSettings({ [what]: how }),
    showHidden: () => showHidden(parts),
    markRestSeen: () => void session.meetTheRest(),
    saveAllNew: () =>
      void reader.act(
        session.items.filter(({ judgement }) => judgement.marks.includes('new')),
        { do: 'save' },
      ),
    library: () => say(() => sendMessage('library', {})),
    place: (bar) => changeSettings({ bar: { ...settings().bar, ...bar } }),
    undo: (change) => void reader.undo(change),
    help: () => reader.perform('help'),
    finishTags: (tags) => reader.finish({ do: 'tag', tags }),
    finishNote: (note) => reader.finish({ do: 'note', note }),
    closePanel: () => reader.finish(undefined),
    dismissDone: () => reader.dismissDone(),
  };
}
