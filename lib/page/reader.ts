import { isDealtWith } from '../digest/marks.ts';
import type { Act, Change } from '../digest/reading.ts';
import type { Answer } from '../messages/answer.ts';
import { sendMessage } from '../messages/page-messages.ts';
import type { TagCount } from '../messages/protocol.ts';
import type { PaperKey } from '../papers/paper.ts';
import type { KeyAction, Settings } from '../settings.ts';
import { answered, say } from './background.ts';
import { createDeciding } from './deciding.ts';
import type { Done, Panel, Spot } from './bar/bar-view.ts';
import { firstOnScreen } from './on-screen.ts';
import type { Item } from './item.ts';
import type { Session } from './session.ts';

/** What the reader does on a page, and what the bar says of it. */
export interface Reader {
  readonly done: Done | undefined;
  readonly panel: Panel | undefined;
  readonly perform: (action: KeyAction) => void;
  readonly performOn: (index: number, action: KeyAction) => void;
  /** Scrolls to an entry and moves the keyboard there. */
  readonly goTo: (index: number) => void;
  readonly goToPaper: (key: PaperKey) => void;
  readonly nextLeft: () => void;
  /** The keyboard is on this entry now. */
  readonly settleOn: (index: number) => void;
  readonly act: (items: readonly Item[], act: Act) => Promise<Answer<Change>>;
  /** Says what has become of an act. */
  readonly told: (answer: Answer<Change>) => Answer<Change>;
  readonly undo: (change?: number) => Promise<void>;
  readonly finish: (act: Act | undefined) => void;
  readonly dismissDone: () => void;
  /** Says something in the bar. */
  readonly tell: (label: string) => void;
  /** The page has put new nodes in place of those that had the keyboard. */
  readonly keepPlace: () => void;
  /** The reader has turned to something else on the page. */
  readonly letGo: () => void;
}

interface ReaderParts {
  readonly document: Document;
  readonly session: Session;
  readonly settings: () => Settings;
  readonly onChange: () => void;
}

export function createReader({ document, session, settings, onChange }: ReaderParts): Reader {
  let current: PaperKey | undefined;
  /** The keyboard is ours until the reader turns to something else. */
  let holds = false;
  let writing: Item | undefined;
  let done: Done | undefined;
  let panel: Panel | undefined;

  const indexOf = (key: PaperKey | undefined) =>
    session.items.findIndex(({ entry }) => entry.facts.key === key);
  const here = () => indexOf(current);

  /** Hidden entries stand nowhere, and would mislead the search for the first one on screen. */
  function firstInSight(): number {
    const shown = session.items.filter((_, index) => !session.isHidden(index));
    const first = shown[firstOnScreen(shown.map(({ entry }) => entry))];
    return first ? session.items.indexOf(first) : 0;
  }

  function settleOn(index: number): void {
    current = session.items[index]?.entry.facts.key;
    holds = true;
    if (index >= 0) session.marks.setTabStop(index);
  }

  function goTo(index: number): void {
    const item = session.items[index];
    if (!item) return;
    const { anchor } = item.entry;
    const { top, bottom } = anchor.getBoundingClientRect();
    if (top < 0 || bottom > (document.defaultView?.innerHeight ?? 0))
      anchor.scrollIntoView({ block: 'center' });
    settleOn(index);
    session.marks.focus(index);
  }

  /** The next entry, in one direction, that can be seen and is wanted. */
  function step(by: 1 | -1, wanted: (item: Item) => boolean = () => true): boolean {
    const from = current === undefined ? firstInSight() - 1 : here();
    for (let index = from + by; index >= 0 && index < session.items.length; index += by) {
      const item = session.items[index];
      if (!item || session.isHidden(index) || !wanted(item)) continue;
      goTo(index);
      return true;
    }
    return false;
  }

  async function act(items: readonly Item[], what: Act): Promise<Answer<Change>> {
    return told(await session.act(items, what));
  }

  function told(answer: Answer<Change>): Answer<Change> {
    done = answer.ok ? toldOf(answer.value) : undefined;
    onChange();
    return answer;
  }

  const deciding = createDeciding(session, told);

  async function undo(change?: number): Promise<void> {
    const answer = await answered(() => sendMessage('undo', change === undefined ? {} : { change }));
    if (answer.ok) done = { label: answer.value?.label ?? 'There is nothing to undo.' };
    session.refresh();
    onChange();
  }

  function toggle(item: Item, mark: 'saved' | 'read' | 'dismissed', on: Act, off: Act): void {
    void act([item], item.judgement.marks.includes(mark) ? off : on);
  }

  function open(item: Item): void {
    const { url } = item.entry.facts;
    if (url === undefined) return;
    say(() => sendMessage('open', { url, where: 'new-tab' }));
    if (settings().openingReads) void act([item], { do: 'read', by: 'opening' });
  }

  function goThere({ judgement: { leadsTo } }: Item): void {
    if (leadsTo?.to === 'entry') goTo(leadsTo.index);
    if (leadsTo?.to === 'digest')
      say(() => sendMessage('open', { url: leadsTo.url, where: 'here', paper: leadsTo.paper }));
  }

  async function startTagging(item: Item): Promise<void> {
    const vocabulary = await answered(() => sendMessage('tags', undefined));
    const known: readonly TagCount[] = vocabulary.ok ? vocabulary.value : [];
    const tags = readingOf(session, item)?.tags ?? [];
    startWriting(item, {
      kind: 'tag',
      title: item.entry.facts.title,
      tags,
      vocabulary: known,
      at: spotOf(item),
    });
  }

  function startNote(item: Item): void {
    const note = readingOf(session, item)?.note ?? '';
    startWriting(item, { kind: 'note', title: item.entry.facts.title, note, at: spotOf(item) });
  }

  function startWriting(item: Item | undefined, next: Panel): void {
    writing = item;
    panel = next;
    onChange();
  }

  function performOn(index: number, action: KeyAction): void {
    const item = session.items[index];
    if (!item) return;
    settleOn(index);
    const acts: Partial<Record<KeyAction, () => void>> = {
      open: () => open(item),
      save: () => toggle(item, 'saved', { do: 'save' }, { do: 'remove' }),
      tag: () => void startTagging(item),
      read: () => toggle(item, 'read', { do: 'read', by: 'reader' }, { do: 'unread' }),
      dismiss: () => toggle(item, 'dismissed', { do: 'dismiss' }, { do: 'restore' }),
      note: () => startNote(item),
      'go-there': () => goThere(item),
      differs: () => deciding.deny(item),
      same: () => void deciding.join(item),
    };
    acts[action]?.();
  }

  const anywhere: Partial<Record<KeyAction, () => void>> = {
    next: () => step(1),
    previous: () => step(-1),
    'next-new': () => step(1, ({ judgement: { marks } }) => marks.includes('new') && !isDealtWith(marks)),
    undo: () => void undo(),
    help: () => startWriting(undefined, { kind: 'help' }),
  };

  return {
    get done() {
      return done;
    },
    get panel() {
      return panel;
    },
    perform: (action) => (anywhere[action] ?? (() => performOn(here(), action)))(),
    performOn,
    goTo,
    goToPaper: (key) => goTo(indexOf(key)),
    nextLeft: () => step(1, isLeft) || step(1),
    settleOn,
    act,
    told,
    undo,
    finish(what) {
      const item = writing;
      [writing, panel] = [undefined, undefined];
      onChange();
      if (item && what) void act([item], what);
      if (holds) session.marks.focus(here());
    },
    tell(label) {
      done = { label };
      onChange();
    },
    dismissDone() {
      done = undefined;
      onChange();
    },
    keepPlace() {
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (!holds || !lost || panel || here() < 0) return;
      if (session.isHidden(here())) step(1);
      else session.marks.focus(here());
    },
    letGo() {
      holds = false;
    },
  };
}

/** A change that changed nothing has no papers, and nothing to take back. */
function toldOf({ id, label, papers }: Change): Done {
  return papers.length === 0 ? { label } : { label, change: id };
}

function isLeft(item: Item): boolean {
  return !item.judgement.seenHere && !isDealtWith(item.judgement.marks);
}

function readingOf(session: Session, { entry }: Item) {
  return session.memory.known(entry.facts.key)?.reading;
}

/** Where an entry stands in the window, for what is written next to it. */
function spotOf({ entry }: Item): Spot {
  const { left, bottom } = entry.anchor.getBoundingClientRect();
  return { x: Math.max(8, left), y: bottom };
}
