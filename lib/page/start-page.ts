import type { Trouble } from '../messages/answer.ts';
import { sendMessage } from '../messages/protocol.ts';
import type { Settings } from '../settings.ts';
import type { Readers } from './recogniser.ts';
import { say } from './background.ts';
import type { BarActions, BarView } from './bar/bar-view.ts';
import { isHost } from './host.ts';
import { watchKeys } from './keyboard.ts';
import { observe } from './observe.ts';
import { watchOpening } from './opening.ts';
import { onSchemeChange } from './page-scheme.ts';
import { createReader, type Reader } from './reader.ts';
import { createSession, type Session } from './session.ts';
import { count } from '../digest/counts.ts';

/** The bar, drawn by whoever starts the page. */
export interface Bar {
  /** `null` takes the bar away. */
  readonly show: (view: BarView | null) => void;
  /** A field, a menu or a dialog of the bar has the keyboard: keys are its own. */
  readonly isTyping: () => boolean;
}

export interface PageParts {
  readonly document: Document;
  readonly readers: Readers;
  readonly signal: AbortSignal;
  readonly settings: () => Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
  readonly createBar: (actions: BarActions) => Bar;
  readonly troubleInWords: (trouble: Trouble) => string;
  readonly now?: () => number;
}

/** A page that is being marked, for the messages that reach it from outside. */
export interface Page {
  readonly session: Session;
  readonly reader: Reader;
  /** The settings have changed. */
  readonly show: () => void;
  /** To the first paper that is left; answers whether there are papers. */
  readonly enter: () => boolean;
  /** The address has changed without loading, or the page can be read in another way. */
  readonly moved: () => void;
  /** The extension was updated under this page. */
  readonly outdated: () => void;
}

/** Marks the digests that this document shows, now and after every change of address, until the signal ends. */
export function startPage(parts: PageParts): Page {
  const { document, signal, settings, now = Date.now } = parts;
  const window = document.defaultView;
  if (!window) throw new Error('a page without a window cannot be marked');
  let isOutdated = false;
  let wasRead: string | undefined;
  let resumes = false;
  let isReported = false;

  const session: Session = createSession({
    document,
    readers: parts.readers,
    signal,
    settings,
    now,
    onShown: () => {
      paintBar();
      reader.keepPlace();
      arrive();
    },
    events: {
      onAction: (index, action) => reader.performOn(index, action),
      onFocus: (index) => reader.settleOn(index),
    },
  });
  const reader: Reader = createReader({ document, session, settings, onChange: () => paintBar() });
  const bar = parts.createBar({
    ...actionsOf(parts, session, reader),
    copyReport: () => void copyReport(),
    dismissReport: () => {
      isReported = true;
      paintBar();
    },
  });

  function paintBar(): void {
    const trouble = isOutdated ? 'updated' : session.memory.trouble;
    const { digest, items } = session;
    if (!digest || (items.length === 0 && !trouble)) return bar.show(null);
    bar.show({
      isList: digest.kind === 'list',
      counts: count(items.map(({ judgement }) => judgement)),
      hidden: session.hidden,
      resumes,
      settings: settings(),
      look: session.look,
      ...(trouble ? { trouble: parts.troubleInWords(trouble) } : {}),
      ...(session.found?.hasChanged && !isReported ? { changed: changedInWords(parts, items.length) } : {}),
      ...(reader.done ? { done: reader.done } : {}),
      ...(reader.panel ? { panel: reader.panel } : {}),
    });
  }

  async function copyReport(): Promise<void> {
    const copied = await copy(document, parts.readers.report(document, session.found));
    isReported = copied;
    reader.tell(copied ? 'Report copied. It holds no personal data.' : 'The report could not be copied.');
  }

  /** Once a digest, when its marks are there. */
  function arrive(): void {
    const { digest, items } = session;
    if (!digest || items.length === 0 || wasRead === digest.id) return;
    wasRead = digest.id;
    resumes = digest.kind === 'list' && items.some(({ judgement }) => judgement.seenHere);
    if (resumes) paintBar();
    if (digest.kind === 'paper') whenLookedAt(document, signal, () => openedItself());
    else void goToWanted();
  }

  /** Opening a paper's own page is opening the paper. */
  function openedItself(): void {
    const [item] = session.items;
    if (item && settings().openingReads && !item.judgement.marks.includes('read'))
      void reader.act([item], { do: 'read', by: 'opening' });
  }

  async function goToWanted(): Promise<void> {
    const wanted = await sendMessage('wanted', undefined).catch(() => null);
    if (wanted !== null) reader.goToPaper(wanted);
  }

  observe(document, signal, session.scan);
  onSchemeChange(document, signal, session.restyle);
  watchKeys(window, signal, {
    settings,
    isTyping: bar.isTyping,
    onKey: (action) => (action === 'show-hidden' ? showHidden(parts) : reader.perform(action)),
    onLeave: () => {
      reader.letGo();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
  });
  watchOpening(
    document,
    signal,
    () => session.items,
    (item) => {
      if (settings().openingReads && !item.judgement.marks.includes('read'))
        void reader.act([item], { do: 'read', by: 'opening' });
    },
  );
  const turnAway = ({ target }: Event) => {
    if (target instanceof Node && !isHost(target)) reader.letGo();
  };
  document.addEventListener('pointerdown', turnAway, { signal, capture: true });
  document.addEventListener('focusin', turnAway, { signal, capture: true });
  window.addEventListener('pageshow', ({ persisted }) => persisted && session.refresh(), { signal });
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && session.refresh(),
    {
      signal,
    },
  );
  session.scan();

  return {
    session,
    reader,
    show: session.show,
    enter: () => {
      if (session.items.length > 0) reader.nextLeft();
      return session.items.length > 0;
    },
    moved: session.scan,
    outdated: () => {
      isOutdated = true;
      paintBar();
    },
  };
}

/** What the reader is told when a site has changed its pages. */
function changedInWords({ readers }: PageParts, papers: number): string {
  return `${readers.site?.name ?? 'This site'} has changed its pages: ${papers} papers were found by their links alone.`;
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
function showHidden({ settings, changeSettings }: PageParts): void {
  const { duplicates, read } = settings();
  changeSettings({
    duplicates: duplicates === 'hide' ? 'mark' : duplicates,
    read: read === 'hide' ? 'dim' : read,
  });
}

function actionsOf(
  parts: PageParts,
  session: Session,
  reader: Reader,
): Omit<BarActions, 'copyReport' | 'dismissReport'> {
  const { settings, changeSettings } = parts;
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

/** At once, or when the reader first looks at this tab. */
function whenLookedAt(document: Document, signal: AbortSignal, work: () => void): void {
  if (document.visibilityState === 'visible') return work();
  document.addEventListener('visibilitychange', work, { signal, once: true });
}
