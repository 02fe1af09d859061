import type { Act, Change } from '../digest/reading.ts';
import { count } from '../digest/counts.ts';
import type { Answer } from '../messages/answer.ts';
import { sendMessage } from '../messages/page-messages.ts';
import { UPDATED } from '../messages/trouble-words.ts';
import type { Settings } from '../settings.ts';
import type { Acts } from './acts.ts';
import { actsOnDemand } from './acts-on-demand.ts';
import { isGone } from './background.ts';
import { createBar } from './bar/create-bar.ts';
import { isHost } from './host.ts';
import type { Item } from './item.ts';
import { watchKeys } from './keyboard.ts';
import { urgencyOf } from './news.ts';
import { observe } from './observe.ts';
import { watchOpening } from './opening.ts';
import { onSchemeChange } from './page-scheme.ts';
import type { Readers } from './recogniser.ts';
import { createSession, type Session } from './session.ts';

export interface PageParts {
  readonly document: Document;
  readonly readers: Readers;
  readonly signal: AbortSignal;
  readonly settings: () => Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
  /** A younger script has taken our marks away, and puts its own there. */
  readonly onReplaced: () => void;
  readonly now?: () => number;
}

/** A page that is being marked, for the messages that reach it from outside. */
export interface Page {
  readonly session: Session;
  /** The reader does something to these entries; the bar says so. */
  readonly act: (items: readonly Item[], act: Act) => Promise<Answer<Change>>;
  /** The settings have changed. */
  readonly show: () => void;
  /** To the first paper that is left; answers whether there are papers. */
  readonly enter: () => boolean;
  /** The address has changed without loading, or the page can be read in another way. */
  readonly moved: () => void;
}

/** Marks the digests that this document shows, now and after every change of address, until the signal ends. */
export function startPage(parts: PageParts): Page {
  const { document, signal, settings, now = Date.now } = parts;
  const window = document.defaultView;
  if (!window) throw new Error('no window');
  let cannotLoad = false;
  let isEntering = false;
  let wasRead: string | undefined;
  let resumes = false;

  const session: Session = createSession({
    document,
    readers: parts.readers,
    signal,
    settings,
    now,
    hide: (nodes) => {
      if (nodes.length > 0 || acts.areWanted) acts.use(({ hide }) => hide(nodes));
    },
    onShown: () => {
      paintBar();
      acts.there?.reader.keepPlace();
      arrive();
    },
    events: {
      onAction: (index, action) => acts.use(({ reader }) => reader.performOn(index, action)),
      onFocus: (index) => acts.use(({ reader }) => reader.settleOn(index)),
      onReach: (open) => acts.use(({ actionPanel }) => open(actionPanel)),
    },
  });
  const bar = createBar(
    document,
    {
      press: (part, pressed) => acts.use((there) => there.bar.press(part, pressed)),
      reach: () => acts.use(() => undefined),
    },
    signal,
  );
  const acts = actsOnDemand({
    start(startActs) {
      const there = startActs({ ...parts, session, room: bar.room, onChange: paintBar });
      bar.join(there.bar);
      cannotLoad = false;
      return there;
    },
    onFail() {
      [cannotLoad, isEntering] = [true, false];
      paintBar();
    },
  });

  function paintBar(): void {
    const { digest, items, found, hidden, look } = session;
    const { trouble } = session.memory;
    if (!digest || (items.length === 0 && !trouble)) return bar.show(null);
    bar.show({
      isList: digest.kind === 'list',
      counts: count(items.map(({ judgement }) => judgement)),
      hidden: hidden.size,
      resumes,
      settings: settings(),
      look,
      ...(cannotLoad && { trouble: UPDATED }),
      ...acts.there?.says(),
    });
    // The line has no words for these.
    if (!acts.areWanted && !cannotLoad && (trouble || hidden.size > 0 || found?.hasChanged))
      acts.use(paintBar);
  }

  async function act(items: readonly Item[], what: Act): Promise<Answer<Change>> {
    const answer = await session.act(items, what);
    acts.use(({ reader }) => reader.told(answer));
    return answer;
  }

  /** Once a digest, when its marks are there. */
  function arrive(): void {
    const { digest, items } = session;
    if (!digest || items.length === 0 || wasRead === digest.id) return;
    wasRead = digest.id;
    resumes = digest.kind === 'list' && items.some(({ judgement }) => judgement.seenHere);
    if (resumes) paintBar();
    if (digest.kind === 'paper') whenLookedAt(document, signal, () => items[0] && opened(items[0]));
    else void goToWanted();
  }

  /** Opening a paper's own page is opening the paper, as is following a link to it. */
  function opened(item: Item): void {
    if (settings().openingReads && !item.judgement.marks.includes('read'))
      void act([item], { do: 'read', by: 'opening' });
  }

  async function goToWanted(): Promise<void> {
    const wanted = await sendMessage('wanted', undefined).catch(() => null);
    if (wanted !== null) acts.use(({ reader }) => reader.goToPaper(wanted));
  }

  function enter({ reader }: Acts): void {
    isEntering = false;
    reader.nextLeft();
  }

  function letGo(): void {
    if (acts.areWanted) acts.use(({ reader }) => reader.letGo());
  }

  function turnAway({ target }: Event): void {
    if (target instanceof Node && !isHost(target)) letGo();
  }

  observe(
    document,
    signal,
    () => (session.items.length > 0 && !bar.isOnPage() && isGone() ? parts.onReplaced() : session.scan()),
    (record) => urgencyOf(record, session.isOfEntry),
    () => session.items.length === 0,
  );
  onSchemeChange(document, signal, session.show);
  watchKeys(window, signal, {
    settings,
    isComing: () => isEntering,
    isTyping: bar.isTyping,
    onKey: (action) => acts.use(({ perform }) => perform(action)),
    onLeave: () => {
      letGo();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
  });
  watchOpening(document, signal, () => session.items, opened);
  for (const type of ['pointerdown', 'focusin'])
    document.addEventListener(type, turnAway, { signal, capture: true });
  window.addEventListener('pageshow', ({ persisted }) => persisted && session.refresh(), { signal });
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && session.refresh(),
    { signal },
  );
  session.scan();

  return {
    session,
    act,
    show: session.show,
    enter: () => {
      isEntering = session.items.length > 0;
      const hasPapers = isEntering;
      if (hasPapers) acts.use(enter);
      return hasPapers;
    },
    moved: session.scan,
  };
}

/** At once, or when the reader first looks at this tab. */
function whenLookedAt(document: Document, signal: AbortSignal, work: () => void): void {
  if (document.visibilityState === 'visible') return work();
  document.addEventListener('visibilitychange', work, { signal, once: true });
}
