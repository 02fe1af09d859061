import { browser } from 'wxt/browser';
import type { Trouble } from '../messages/answer.ts';
import { sendMessage } from '../messages/protocol.ts';
import type { Settings } from '../settings.ts';
import type { Site } from '../sites/site.ts';
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
  readonly site: Site;
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
  /** The address has changed without loading. */
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

  const session: Session = createSession({
    document,
    site: parts.site,
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
  const bar = parts.createBar(actionsOf(parts, session, reader));

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
      ...(reader.done ? { done: reader.done } : {}),
      ...(reader.panel ? { panel: reader.panel } : {}),
    });
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
    moved: session.scan,
    outdated: () => {
      isOutdated = true;
      paintBar();
    },
  };
}

/** Hiding is undone with one key, or one click. */
function showHidden({ settings, changeSettings }: PageParts): void {
  const { duplicates, read } = settings();
  changeSettings({
    duplicates: duplicates === 'hide' ? 'mark' : duplicates,
    read: read === 'hide' ? 'dim' : read,
  });
}

function actionsOf(parts: PageParts, session: Session, reader: Reader): BarActions {
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
    library: () => say(() => sendMessage('open', { url: libraryAddress(), where: 'new-tab' })),
    place: (bar) => changeSettings({ bar: { ...settings().bar, ...bar } }),
    undo: (change) => void reader.undo(change),
    help: () => reader.perform('help'),
    finishTags: (tags) => reader.finish({ do: 'tag', tags }),
    finishNote: (note) => reader.finish({ do: 'note', note }),
    closePanel: () => reader.finish(undefined),
    dismissDone: () => reader.dismissDone(),
  };
}

function libraryAddress(): string {
  return new URL('library.html', browser.runtime.getURL('/')).href;
}

/** At once, or when the reader first looks at this tab. */
function whenLookedAt(document: Document, signal: AbortSignal, work: () => void): void {
  if (document.visibilityState === 'visible') return work();
  document.addEventListener('visibilitychange', work, { signal, once: true });
}
