import { storage } from 'wxt/utils/storage';

/** What happens to a kind of entry on the page. Only `hide` is visible to the page itself. */
export type Treatment = 'mark' | 'dim' | 'hide';

/** What a key can do on a page. */
export const KEY_ACTIONS = [
  'next',
  'previous',
  'next-new',
  'open',
  'save',
  'tag',
  'read',
  'dismiss',
  'note',
  'undo',
  'go-there',
  'show-hidden',
  'help',
] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];

export interface Settings {
  readonly keysOn: boolean;
  /** `KeyboardEvent.key` for each action; an empty string takes the key away. */
  readonly keys: Readonly<Record<KeyAction, string>>;
  /** Opening a paper marks it read. */
  readonly openingReads: boolean;
  /** What counts as met: half on screen for a second, or everything on the page. */
  readonly sightings: 'on-screen' | 'whole-page';
  readonly duplicates: Treatment;
  readonly read: Treatment;
  readonly bar: { readonly collapsed: boolean; readonly side: 'left' | 'middle' | 'right' };
}

export const DEFAULT_SETTINGS: Settings = {
  keysOn: true,
  keys: {
    next: 'j',
    previous: 'k',
    'next-new': 'J',
    open: 'o',
    save: 's',
    tag: 't',
    read: 'r',
    dismiss: 'x',
    note: 'n',
    undo: 'u',
    'go-there': 'g',
    'show-hidden': 'h',
    help: '?',
  },
  openingReads: true,
  sightings: 'on-screen',
  duplicates: 'mark',
  read: 'dim',
  bar: { collapsed: false, side: 'middle' },
};

/** The reader's settings, one small record; read by pages, content script and background alike. */
export const settings = storage.defineItem<Settings>('local:settings', {
  fallback: DEFAULT_SETTINGS,
  version: 1,
});
