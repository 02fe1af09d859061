import { isDealtWith } from '../digest/marks.ts';
import type { Act, Change } from '../digest/reading.ts';
import type { Answer } from '../messages/answer.ts';
import { sendMessage } from '../messages/page-messages.ts';
import type { KeyAction, Settings } from '../settings.ts';
import { say } from './background.ts';
import type { Panel } from './bar/bar-view.ts';
import { createDeciding } from './deciding.ts';
import type { Item } from './item.ts';
import { createJustDone, type JustDone } from './just-done.ts';
import { createKeyboardPlace, type KeyboardPlace } from './keyboard-place.ts';
import type { Session } from './session.ts';
import { createWriting } from './writing.ts';

/** What the reader does on a page, and what the bar says of it. */
export interface Reader extends JustDone, Pick<KeyboardPlace, 'goToPaper' | 'settleOn' | 'letGo'> {
  readonly panel: Panel | undefined;
  readonly perform: (action: KeyAction) => void;
  readonly performOn: (index: number, action: KeyAction) => void;
  readonly nextLeft: () => void;
  readonly act: (items: readonly Item[], act: Act) => Promise<Answer<Change>>;
  /** Closes what is being written, and does this with the entry it was about. */
  readonly finish: (act: Act | undefined) => void;
  /** The page has changed under the keyboard. */
  readonly keepPlace: () => void;
}

interface ReaderParts {
  readonly document: Document;
  readonly session: Session;
  readonly settings: () => Settings;
  readonly onChange: () => void;
}

export function createReader({ document, session, settings, onChange }: ReaderParts): Reader {
  const place = createKeyboardPlace(document, session);
  const writing = createWriting(session, onChange);
  const justDone = createJustDone(session, onChange);
  const deciding = createDeciding(session, justDone.told);

  async function act(items: readonly Item[], what: Act): Promise<Answer<Change>> {
    return justDone.told(await session.act(items, what));
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
    if (leadsTo?.to === 'entry') place.goTo(leadsTo.index);
    if (leadsTo?.to === 'digest')
      say(() => sendMessage('open', { url: leadsTo.url, where: 'here', paper: leadsTo.paper }));
  }

  function performOn(index: number, action: KeyAction): void {
    const item = session.items[index];
    if (!item) return;
    place.settleOn(index);
    const acts: Partial<Record<KeyAction, () => void>> = {
      open: () => open(item),
      save: () => toggle(item, 'saved', { do: 'save' }, { do: 'remove' }),
      tag: () => void writing.startTagging(item),
      read: () => toggle(item, 'read', { do: 'read', by: 'reader' }, { do: 'unread' }),
      dismiss: () => toggle(item, 'dismissed', { do: 'dismiss' }, { do: 'restore' }),
      note: () => writing.startNote(item),
      'go-there': () => goThere(item),
      differs: () => deciding.deny(item),
      same: () => void deciding.join(item),
    };
    acts[action]?.();
  }

  const anywhere: Partial<Record<KeyAction, () => void>> = {
    next: () => place.step(1),
    previous: () => place.step(-1),
    'next-new': () => place.step(1, isNew),
    undo: () => void justDone.undo(),
    help: writing.showHelp,
  };

  return {
    get done() {
      return justDone.done;
    },
    get panel() {
      return writing.panel;
    },
    perform: (action) => (anywhere[action] ?? (() => performOn(place.here(), action)))(),
    performOn,
    goToPaper: place.goToPaper,
    settleOn: place.settleOn,
    letGo: place.letGo,
    nextLeft: () => place.step(1, isLeft) || place.step(1),
    act,
    told: justDone.told,
    tell: justDone.tell,
    undo: justDone.undo,
    dismissDone: justDone.dismissDone,
    finish(what) {
      const item = writing.close();
      if (item && what) void act([item], what);
      place.goBack();
    },
    keepPlace() {
      if (!writing.panel) place.keep();
    },
  };
}

function isNew({ judgement: { marks } }: Item): boolean {
  return marks.includes('new') && !isDealtWith(marks);
}

function isLeft({ judgement: { marks, seenHere } }: Item): boolean {
  return !seenHere && !isDealtWith(marks);
}
