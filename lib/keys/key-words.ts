import type { KeyAction } from '../settings.ts';

/** One line of a list of keys: any of `keys` does it. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

/** What each key does on a page, in the order in which a reader meets them. */
export const KEY_WORDS: Readonly<Record<KeyAction, string>> = {
  next: 'Next paper',
  previous: 'Previous paper',
  'next-new': 'Next new paper',
  open: 'Open the paper',
  save: 'Save, or take out of the library',
  tag: 'Tag',
  read: 'Read or unread',
  dismiss: 'Dismiss, or bring back',
  note: 'Write a note',
  undo: 'Undo',
  'go-there': 'Go to where it was met before',
  differs: 'Not the same paper',
  same: 'The same paper, or the same as …',
  'show-hidden': 'Bring back what is hidden',
  help: 'Show the keys',
};

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Enter: '↵',
  Escape: 'Esc',
};

/** A `KeyboardEvent.key` as it is printed on a key: `J` is typed with Shift. */
export function keyName(key: string): string {
  const shifted = key.length === 1 && key !== key.toLowerCase();
  return shifted ? `Shift ${key}` : (NAMES[key] ?? key);
}

/** The reader's keys for a page, as lines; an action without a key has none. */
export function pageKeyLines(keys: Readonly<Record<KeyAction, string>>): readonly KeyLine[] {
  return (Object.keys(KEY_WORDS) as KeyAction[])
    .filter((action) => keys[action] !== '')
    .map((action) => ({ keys: [keyName(keys[action])], does: KEY_WORDS[action] }));
}
