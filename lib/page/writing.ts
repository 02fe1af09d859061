import type { Reading } from '../digest/reading.ts';
import { sendMessage } from '../messages/page-messages.ts';
import { answered } from './background.ts';
import type { Panel, Spot } from './bar/bar-view.ts';
import type { Item } from './item.ts';
import type { Session } from './session.ts';

/** What the reader writes on an entry, next to it; the help stands in the same place. */
export interface Writing {
  readonly panel: Panel | undefined;
  readonly startTagging: (item: Item) => Promise<void>;
  readonly startNote: (item: Item) => void;
  readonly showHelp: () => void;
  /** Closes what is open; answers the entry that was being written on. */
  readonly close: () => Item | undefined;
}

/** @param onChange another panel is open, or none. */
export function createWriting(session: Session, onChange: () => void): Writing {
  let subject: Item | undefined;
  let panel: Panel | undefined;

  function open(item: Item | undefined, next: Panel | undefined): void {
    subject = item;
    panel = next;
    onChange();
  }

  return {
    get panel() {
      return panel;
    },
    async startTagging(item) {
      const vocabulary = await answered(() => sendMessage('tags', undefined));
      open(item, {
        kind: 'tag',
        title: item.entry.facts.title,
        tags: readingOf(session, item)?.tags ?? [],
        vocabulary: vocabulary.ok ? vocabulary.value : [],
        at: spotOf(item),
      });
    },
    startNote(item) {
      const note = readingOf(session, item)?.note ?? '';
      open(item, { kind: 'note', title: item.entry.facts.title, note, at: spotOf(item) });
    },
    showHelp: () => open(undefined, { kind: 'help' }),
    close() {
      const item = subject;
      open(undefined, undefined);
      return item;
    },
  };
}

function readingOf(session: Session, { entry }: Item): Reading | undefined {
  return session.memory.known(entry.facts.key)?.reading;
}

/** Where an entry stands in the window, for what is written next to it. */
function spotOf({ entry }: Item): Spot {
  const { left, bottom } = entry.anchor.getBoundingClientRect();
  return { x: Math.max(8, left), y: bottom };
}
