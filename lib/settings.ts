import { browser } from 'wxt/browser';

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
  'differs',
  'same',
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
    differs: 'd',
    same: '=',
    'show-hidden': 'h',
    help: '?',
  },
  openingReads: true,
  sightings: 'on-screen',
  duplicates: 'mark',
  read: 'dim',
  bar: { collapsed: false, side: 'middle' },
};

const KEY = 'settings';

/**
 * The reader's settings, one small record; read by pages, content script and background alike. What is missing or
 * of another shape on disk (an older version wrote it) is as it is by default.
 */
export const settings = {
  async getValue(): Promise<Settings> {
    return parse((await browser.storage.local.get(KEY))[KEY]);
  },
  async setValue(value: Settings): Promise<void> {
    await browser.storage.local.set({ [KEY]: value });
  },
  /** @returns a function that stops watching. */
  watch(onChange: (value: Settings) => void): () => void {
    const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const change = changes[KEY];
      if (area === 'local' && change) onChange(parse(change.newValue));
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
};

/** Each field by itself, so that one that cannot be read does not cost the others. */
function parse(stored: unknown): Settings {
  const parsed = like(DEFAULT_SETTINGS, stored);
  return { ...parsed, keys: YOUNGEST.reduce(giveWay, parsed.keys) };
}

/** Keys that came later: a reader may have given their letters to something else before. */
const YOUNGEST = ['differs', 'same'] as const satisfies KeyAction[];

function giveWay(keys: Settings['keys'], action: KeyAction): Settings['keys'] {
  const isTaken = Object.entries(keys).some(([other, key]) => other !== action && key === keys[action]);
  return isTaken ? { ...keys, [action]: '' } : keys;
}

/** A setting is one of the words that its default is among; what a key is, is free. */
const CHOICES = [
  ['on-screen', 'whole-page'],
  ['mark', 'dim', 'hide'],
  ['left', 'middle', 'right'],
];

/** `value` where it has the shape of `model`, field by field; the model's own where it has not. */
function like<Model>(model: Model, value: unknown): Model {
  if (typeof model !== typeof value) return model;
  const choices = CHOICES.find((words) => words.includes(String(model)));
  if (choices && !choices.includes(String(value))) return model;
  if (typeof model !== 'object' || model === null) return value as Model;
  const fields = Object.entries(model).map(([field, standard]) => [
    field,
    like(standard, (value as Record<string, unknown> | null)?.[field]),
  ]);
  return Object.fromEntries(fields) as Model;
}
