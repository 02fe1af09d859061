import { KEY_ACTIONS, type KeyAction, type Settings } from '../../lib/settings.ts';

type Keys = Settings['keys'];

/** What a key that is pressed for an action does. */
export type KeyChange =
  | { readonly to: 'keep' }
  | { readonly to: 'set'; readonly keys: Keys }
  /** Another action has this key: the reader decides. */
  | { readonly to: 'ask'; readonly key: string; readonly taken: KeyAction };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * Reads a pressed key as an action's new one. Backspace and Delete take the key away, Escape keeps it.
 * `undefined` for what cannot be an action's key: pages and browsers need Tab, Enter, the arrows, and all that
 * is typed with Ctrl, Alt or Cmd.
 */
export function keyChange(pressed: Pressed, action: KeyAction, keys: Keys): KeyChange | undefined {
  const { key } = pressed;
  if (key === 'Escape') return { to: 'keep' };
  if (key === 'Backspace' || key === 'Delete') return { to: 'set', keys: { ...keys, [action]: '' } };
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  if (Array.from(key).length !== 1 || key.trim() === '') return undefined;
  if (key === keys[action]) return { to: 'keep' };
  const taken = KEY_ACTIONS.find((other) => keys[other] === key);
  return taken ? { to: 'ask', key, taken } : { to: 'set', keys: { ...keys, [action]: key } };
}

/** Gives an action the key of another one, which is left without. */
export function takeKey(keys: Keys, action: KeyAction, taken: KeyAction): Keys {
  return { ...keys, [action]: keys[taken], [taken]: '' };
}
